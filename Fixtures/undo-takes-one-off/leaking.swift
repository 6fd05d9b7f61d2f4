// Undoing takes one step off the stack; those that were never undone keep the canvas.

final class UndoStack {
    private var steps: [(name: String, revert: () -> Void)] = []
    // ^ closure-capture

    func register(_ name: String, _ revert: @escaping () -> Void) {
        steps.append((name, revert))
        // ^ closure-capture
    }

    func undo() -> String? {
        guard let last = steps.popLast() else { return nil }
        last.revert()
        return last.name
    }
}

final class Canvas {
    private(set) var shapes: [Int: String] = [:]
    private let stack = UndoStack()
    // ^ closure-capture

    func put(_ shape: String, at id: Int) {
        let old = shapes[id]
        shapes[id] = shape
        stack.register("put") {
        // ^ closure-capture
            self.shapes[id] = old
            // ^ closure-capture
        }
    }

    func undo() -> Bool { stack.undo() != nil }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let canvas = Canvas()
    canvas.put("circle", at: 1)
    canvas.put("square", at: 1)
    precondition(canvas.undo() && canvas.shapes[1] == "circle")
    watch(canvas)
}
