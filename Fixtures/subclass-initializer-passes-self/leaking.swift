// The subclass makes a child with itself as parent after `super.init`, and keeps the child in an inherited array.

class View {
    var subviews: [View] = []
    let background: String

    init(background: String) {
        self.background = background
    }

    func addSubview(_ view: View) { subviews.append(view) }
}

final class CloseButton: View {
    private let container: View
    // ^ strong-back-reference

    init(in container: View) {
        self.container = container
        // ^ strong-back-reference
        super.init(background: container.background)
    }

    var tint: String {
        container.background == "black" ? "white" : "black"
    }
}

final class Popover: View {
    override init(background: String) {
        super.init(background: background)
        let button = CloseButton(in: self)
        // ^ strong-back-reference
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
