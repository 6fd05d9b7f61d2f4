// A helper appends the closure over the tool to the list that it is passed `inout`, a property of the tool.

final class BrushTool {
    typealias Stroke = (Int) -> Int
    private var strokes: [Stroke] = []
    private var size = 4

    func select() -> Int {
        register(in: &strokes) { x in
        // ^ closure-capture
            x + self.size
            // ^ closure-capture
        }
        return strokes.reduce(0) { $1($0) }
    }

    private func register(in list: inout [Stroke], _ stroke: @escaping Stroke) {
        list.append(stroke)
        list.append { $0 * 2 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let brush = BrushTool()
    precondition(brush.select() == 8)
    watch(brush)
}
