// The fluent builder makes a button with a handler that uses self; self keeps the button.

import Foundation

final class Button {
    fileprivate var handlers: [() -> Void] = []
    // ^ closure-capture
    fileprivate(set) var title = ""
    func tap() { handlers.forEach { $0() } }
}

struct ButtonBuilder {
    private let button = Button()

    func title(_ title: String) -> Self { button.title = title; return self }

    func onTap(_ handler: @escaping () -> Void) -> Self {
        button.handlers.append(handler)
        // ^ closure-capture
        return self
    }

    func onTap<T: AnyObject>(_ target: T, _ method: @escaping (T) -> () -> Void) -> Self {
        button.handlers.append { [unowned target] in method(target)() }
        return self
    }

    func build() -> Button { button }
}

final class CounterPanel {
    private(set) var count = 0
    private var buttons: [Button] = []
    // ^ closure-capture

    init() {
        buttons = [
            ButtonBuilder()
                .title("+")
                .onTap { self.increment() }
                // ^ closure-capture
                .build(),
            ButtonBuilder()
                .title("0")
                .onTap(reset)
                // ^2 closure-capture
                .build(),
        ]
    }

    func increment() { count += 1 }
    func reset() { count = 0 }
    func press(_ title: String) { buttons.filter { $0.title == title }.forEach { $0.tap() } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let panel = CounterPanel()
    panel.press("+")
    panel.press("+")
    precondition(panel.count == 2)
    panel.press("0")
    watch(panel)
}
