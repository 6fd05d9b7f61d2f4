// Each of the views in the literal is added; one of them has a closure that captures its owner.

class View {
    private(set) var subviews: [View] = []
    func addSubview(_ view: View) { subviews.append(view) }
}

final class Button: View {
    var onTap: (() -> Void)?
}

final class Header: View {
    private(set) var isLiked = false

    override init() {
        super.init()
        let label = View()
        let like = Button()
        like.onTap = { self.isLiked.toggle() }
        // ^ closure-capture
        [label, like].forEach { addSubview($0) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let header = Header()
    precondition(header.subviews.count == 2)
    watch(header)
}
