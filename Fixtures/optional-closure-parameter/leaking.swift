// The optional closure parameter escapes without a mark: the tooltip that the icon keeps stores it.

final class Tooltip {
    private var text: (() -> String)?

    func attach(_ text: (() -> String)?) {
        self.text = text
    }

    func show() -> String { text?() ?? "" }
}

final class StatusIcon {
    private let tooltip = Tooltip()
    private var unread = 2

    func describe() {
        tooltip.attach {
        // ^ closure-capture
            "\(self.unread) unread"
            // ^ closure-capture
        }
    }

    func hover() -> String { tooltip.show() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let icon = StatusIcon()
    icon.describe()
    precondition(icon.hover() == "2 unread")
    watch(icon)
}
