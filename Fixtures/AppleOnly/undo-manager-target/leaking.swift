// The undo manager of the sketch keeps the handler, whose capture is the sketch itself, not the target it is given.

import Foundation

final class Sketch {
    private let undoManager = UndoManager()
    // ^ closure-capture
    private var shapes: [String] = []

    func add(_ shape: String) {
        shapes.append(shape)
        undoManager.registerUndo(withTarget: self) { _ in
        // ^ closure-capture
            self.removeLast()
            // ^ closure-capture
        }
    }

    private func removeLast() { shapes.removeLast() }
}
