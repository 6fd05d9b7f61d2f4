// The closure uses the type that was asked for outside of it.

class Tool {
    class var cursor: String { "arrow" }
    private var hover: (() -> String)?

    func activate() {
        let kind = type(of: self)
        hover = { kind.cursor }
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
