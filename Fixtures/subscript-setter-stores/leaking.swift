// The key map's subscript stores the closure over the window that keeps the key map.

struct Shortcut: Hashable {
    let key: Character
    var control = false
}

final class KeyMap {
    private var bindings: [Shortcut: () -> Void] = [:]

    subscript(key: Character, control: Bool) -> (() -> Void)? {
        get { bindings[Shortcut(key: key, control: control)] }
        set { bindings[Shortcut(key: key, control: control)] = newValue }
    }
}

final class EditorWindow {
    let keys = KeyMap()
    private(set) var isSaved = false

    func bindKeys() {
        keys["s", true] = {
        // ^ closure-capture
            self.isSaved = true
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let window = EditorWindow()
    window.bindKeys()
    window.keys["q", true]?()
    window.keys["s", true]?()
    precondition(window.isSaved)
    watch(window)
    watch(window.keys)
}
