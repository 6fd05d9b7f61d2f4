// The toolbar keeps items, structs with an action, and the action of one captures the toolbar.

struct ToolbarItem {
    let symbol: String
    var isEnabled = true
    let action: () -> Void
}

final class Toolbar {
    private var items: [ToolbarItem] = []
    private(set) var isCollapsed = false

    func fill() {
        items.append(ToolbarItem(symbol: "info", action: {}))
        items.append(ToolbarItem(symbol: "chevron.up", action: {
        // ^ closure-capture
            self.isCollapsed.toggle()
            // ^ closure-capture
        }))
    }

    func click(_ symbol: String) {
        items.first { $0.symbol == symbol && $0.isEnabled }?.action()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let toolbar = Toolbar()
    toolbar.fill()
    toolbar.click("chevron.up")
    precondition(toolbar.isCollapsed)
    watch(toolbar)
}
