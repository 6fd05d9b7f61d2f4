// The actions that are merged into the toolbar's own capture the toolbar.

final class Toolbar {
    private var actions: [String: () -> Void] = [:]
    private var pressed = 0

    func install() {
        actions.merge(["undo": { self.pressed += 1 }]) { _, new in new }
        // ^ closure-capture
    }

    func press(_ name: String) {
        actions[name]?()
    }

    var count: Int { pressed }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let toolbar = Toolbar()
    toolbar.install()
    toolbar.press("undo")
    precondition(toolbar.count == 1)
    watch(toolbar)
}
