// The closure asks the shape for its type, and so captures the shape that keeps it.

class Tool {
    class var cursor: String { "arrow" }
    private var hover: (() -> String)?

    func activate() {
        hover = { type(of: self).cursor }
        // ^ closure-capture
    }

    func pointerMoved() -> String { hover?() ?? "" }
}

final class Eraser: Tool {
    override class var cursor: String { "square" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tool = Eraser()
    tool.activate()
    precondition(tool.pointerMoved() == "square")
    watch(tool)
}
