// What the body of `withExtendedLifetime` gives back is a closure over the canvas, and the canvas keeps it.

final class Canvas {
    private var strokes: [[Int]] = []
    private var redo: (() -> Void)?
    // ^ closure-capture

    func draw(_ stroke: [Int]) { strokes.append(stroke) }

    func undo() {
        redo = withExtendedLifetime(self) { canvas in
            let stroke = canvas.strokes.popLast() ?? []
            return { canvas.strokes.append(stroke) }
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let canvas = Canvas()
    canvas.draw([1, 2])
    canvas.undo()
    watch(canvas)
}
