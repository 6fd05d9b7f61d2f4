// The setter of the cell's computed `action` forwards the closure to the gesture that the cell keeps.

final class Gesture {
    fileprivate var body: (() -> Void)?
    func recognize() { body?() }
}

final class Model {
    var selected = false
}

final class GridCell {
    let gesture = Gesture()
    let model: Model

    var action: (() -> Void)? {
        get { gesture.body }
        set { gesture.body = newValue }
    }

    init(model: Model) {
        self.model = model
        action = { self.model.selected.toggle() }
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cell = GridCell(model: Model())
    cell.gesture.recognize()
    precondition(cell.model.selected)
    watch(cell)
    watch(cell.gesture)
}
