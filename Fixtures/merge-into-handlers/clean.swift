// The closure that captures the toolbar decides which of two actions stays, and is gone after the merge.

final class Toolbar {
    private var actions: [String: () -> Void] = [:]
    private var pressed = 0
    private var keepsOld = true

    func install() {
        actions.merge(["undo": {}, "redo": {}]) { old, new in
            self.keepsOld ? old : new
        }
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
    precondition(toolbar.count == 0)
    watch(toolbar)
}
