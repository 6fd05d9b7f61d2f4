// Custom subscript with closure newValue.

final class Keymap {
    private var bindings: [Character: () -> Void] = [:]
    subscript(key: Character) -> () -> Void {
        get { bindings[key] ?? {} }
        set { bindings[key] = newValue }
    }
}
final class Terminal {
    let keys = Keymap()
    var cleared = 0
    init() {
        keys["l"] = { [unowned self] in clear() }
    }
    func clear() { cleared += 1 }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Terminal()
    t.keys["l"]()
    precondition(t.cleared == 1)
    watch(t)
}
