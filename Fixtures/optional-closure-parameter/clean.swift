// The tooltip calls the optional closure and stores its result.

final class Tooltip {
    private var text: String?

    func attach(_ text: (() -> String)?) {
        self.text = text?()
    }

    func show() -> String { text ?? "" }
}

final class StatusIcon {
    private let tooltip = Tooltip()
    private var unread = 2

    func describe() {
        tooltip.attach {
            "\(self.unread) unread"
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
