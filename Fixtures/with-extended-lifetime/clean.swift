// The body of `withExtendedLifetime` gives back a value.

final class Canvas {
    private var strokes: [[Int]] = []
    private var undone: [Int]?

    func draw(_ stroke: [Int]) { strokes.append(stroke) }

    func undo() {
        undone = withExtendedLifetime(self) { canvas in
            let stroke = canvas.strokes.popLast()
            return stroke
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let canvas = Canvas()
    canvas.draw([1, 2])
    canvas.undo()
    watch(canvas)
}
