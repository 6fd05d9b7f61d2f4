// A local constant holds the panel's title, and the kept closure uses the constant.

final class CheckBox {
    var toggled: ((Bool) -> String)?
    func toggle(_ on: Bool) -> String { toggled?(on) ?? "" }
}

final class PrivacyPanel {
    let box = CheckBox()
    private let title = "Privacy"

    func build() {
        let title = title
        box.toggled = { on in
            "\(title): \(on ? "on" : "off")"
        }
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
