// The widget base class keeps its window, and the window keeps the buttons made for it.

class Widget {
    let window: Window
    // ^ strong-back-reference
    var frame = (x: 0, y: 0, width: 0, height: 0)

    init(window: Window) {
        self.window = window
        // ^ strong-back-reference
    }

    func invalidate() {
        window.dirty += 1
    }
}

final class PushButton: Widget {
    var caption = "" {
        didSet { invalidate() }
    }
}

final class Window {
    private var buttons: [PushButton] = []
    fileprivate(set) var dirty = 0

    func addButton(_ caption: String) -> PushButton {
        let button = PushButton(window: self)
        // ^ strong-back-reference
        button.caption = caption
        buttons.append(button)
        return button
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let window = Window()
    let ok = window.addButton("OK")
    window.addButton("Cancel").caption = "Discard"
    precondition(window.dirty == 3)
    watch(window)
    watch(ok)
}
