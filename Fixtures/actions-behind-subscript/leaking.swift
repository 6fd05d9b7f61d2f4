// The subscript setter stores actions with self in the map that self owns.

import Foundation

final class ActionMap {
    typealias Action = () -> Void
    static let nothing: Action = {}
    private var actions: [String: Action] = [:]
    // ^ closure-capture
    private(set) var writes = 0

    var names: [String] { actions.keys.sorted() }

    subscript(name: String) -> Action {
        get { actions[name] ?? ActionMap.nothing }
        set {
            writes += 1
            actions[name] = newValue
            // ^ closure-capture
        }
    }
}

final class ImageEditor {
    private let actions = ActionMap()
    // ^ closure-capture
    private var angle = 0
    private(set) var saved: [Int] = []
    private(set) var locked = false

    init() {
        actions["rotate"] = { self.angle = (self.angle + 90) % 360 }
        // ^ closure-capture
        actions["save"] = { self.saved.append(self.angle) }
        // ^2 closure-capture
    }

    func perform(_ names: String...) {
        for n in names { actions[n]() }
    }

    func lock() {
        locked = true
        if saved.isEmpty { perform("save") }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let editor = ImageEditor()
    editor.perform("rotate", "rotate", "save")
    editor.lock()
    watch(editor)
}
