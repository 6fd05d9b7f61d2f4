// The undo manager does not keep its target, and gives it to the handler.
// Apple: developer.apple.com/documentation/foundation/undomanager/registerundo(withtarget:handler:): the reference to the target is unowned. Not on Linux.

import Foundation

final class Sketch {
    private let undoManager = UndoManager()
    private var shapes: [String] = []

    func add(_ shape: String) {
        shapes.append(shape)
        undoManager.registerUndo(withTarget: self) { sketch in
            sketch.removeLast()
        }
    }

    private func removeLast() { shapes.removeLast() }
}
