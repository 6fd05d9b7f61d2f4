// Undo stack of enum entries whose payload is a struct carrying a closure.

struct Reversal { let label: String; let apply: () -> Void }
enum UndoEntry {
    case single(Reversal)
    case group([UndoEntry])
    case marker
}
final class Canvas {
    private var stack: [UndoEntry] = []
    private(set) var strokes: [Int] = []
    func draw(_ stroke: Int) {
        strokes.append(stroke)
        let reversal = Reversal(label: "draw") { [weak self] in self?.strokes.removeLast() }
        stack.append(.group([.marker, .single(reversal)]))
    }
    var depth: Int { stack.count }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let canvas = Canvas()
    canvas.draw(4)
    precondition(canvas.depth == 1)
    watch(canvas)
}
