// The closure stored through optional chaining captures the selection, a value.

final class ColorPanel {
    var picked: ((String) -> String)?
    func pick(_ color: String) -> String { picked?(color) ?? "none" }
}

final class Inspector {
    private var panel: ColorPanel?
    private var selection = ["title", "rule"]

    func open() -> ColorPanel {
        let panel = ColorPanel()
        self.panel = panel
        observe()
        return panel
    }

    private func observe() {
        panel?.picked = { [selection] color in
            selection.map { "\($0)=\(color)" }.joined(separator: " ")
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inspector = Inspector()
    let panel = inspector.open()
    precondition(panel.pick("red") == "title=red rule=red")
    watch(inspector)
    watch(panel)
}
