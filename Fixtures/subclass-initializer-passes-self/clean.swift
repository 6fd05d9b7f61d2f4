// The child is made with the subclass's background, a value.

class View {
    var subviews: [View] = []
    let background: String

    init(background: String) {
        self.background = background
    }

    func addSubview(_ view: View) { subviews.append(view) }
}

final class CloseButton: View {
    init(over background: String) {
        super.init(background: background)
    }

    var tint: String {
        background == "black" ? "white" : "black"
    }
}

final class Popover: View {
    override init(background: String) {
        super.init(background: background)
        let button = CloseButton(over: background)
        addSubview(button)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let popover = Popover(background: "black")
    let button = popover.subviews[0] as? CloseButton
    precondition(button?.tint == "white")
    watch(popover)
    watch(popover.subviews[0])
}
