// The helper appends to a local list, which goes with the call.

final class BrushTool {
    typealias Stroke = (Int) -> Int
    private var strokes: [Stroke] = []
    private var size = 4

    func select() -> Int {
        var strokes = strokes
        register(in: &strokes) { x in
            x + self.size
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
