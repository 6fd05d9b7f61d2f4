// `lock()` replaces every stored action by one that does nothing.

import Foundation

final class ActionMap {
    typealias Action = () -> Void
    static let nothing: Action = {}
    private var actions: [String: Action] = [:]
    private(set) var writes = 0

    var names: [String] { actions.keys.sorted() }

    subscript(name: String) -> Action {
        get { actions[name] ?? ActionMap.nothing }
        set {
            writes += 1
            actions[name] = newValue
        }
    }
}

final class ImageEditor {
    private let actions = ActionMap()
    private var angle = 0
    private(set) var saved: [Int] = []
    private(set) var locked = false

    init() {
        actions["rotate"] = { self.angle = (self.angle + 90) % 360 }
        actions["save"] = { self.saved.append(self.angle) }
    }

    func perform(_ names: String...) {
        for n in names { actions[n]() }
    }

    func lock() {
        locked = true
        for n in actions.names { actions[n] = ActionMap.nothing }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let editor = ImageEditor()
    editor.perform("rotate", "rotate", "save")
    editor.lock()
    watch(editor)
}
