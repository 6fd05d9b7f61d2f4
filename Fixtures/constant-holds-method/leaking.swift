// A local constant holds the panel's method, and the kept closure calls the constant.

final class CheckBox {
    var toggled: ((Bool) -> String)?
    func toggle(_ on: Bool) -> String { toggled?(on) ?? "" }
}

final class PrivacyPanel {
    let box = CheckBox()
    private let title = "Privacy"

    func build() {
        let describe = summary
        // ^ closure-capture
        box.toggled = { on in
        // ^ closure-capture
            describe(on)
            // ^ closure-capture
        }
    }

    private func summary(_ on: Bool) -> String {
        "\(title): \(on ? "on" : "off")"
    }

    func press() -> String { box.toggle(true) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let panel = PrivacyPanel()
    panel.build()
    precondition(panel.press() == "Privacy: on")
    watch(panel)
    watch(panel.box)
}
