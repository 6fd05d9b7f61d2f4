// The undo manager does not keep its target, and gives it to the handler.
// Apple: "does not retain the targets of undo operations" (developer.apple.com/library/archive/documentation/Cocoa/Conceptual/UndoArchitecture/Articles/CleaningUndoStack.html). Not on Linux.

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
