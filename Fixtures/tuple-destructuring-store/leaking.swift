// Of the two closures that a tuple assignment stores on the toggle, the second captures the toggle.

final class FeatureToggle {
    private var enable: () -> Bool = { false }
    private var disable: () -> Bool = { false }
    private var isOn = false
    private var audit: [String] = []

    init(name: String) {
        (enable, disable) = ({ true }, { self.log(name) })
        // ^ closure-capture
    }

    private func log(_ name: String) -> Bool {
        audit.append("\(name) off")
        return false
    }

    func set(_ on: Bool) -> Bool {
        isOn = on ? enable() : disable()
        if !on { _ = log("toggle") }
        return isOn
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let toggle = FeatureToggle(name: "dark mode")
    precondition(toggle.set(true))
    precondition(!toggle.set(false))
    watch(toggle)
}
