// The slider's handler captures the label, another local, which keeps nothing.

final class Slider {
    var value = 0.0
    var valueChanged: (() -> Void)?

    func drag(to value: Double) {
        self.value = value
        valueChanged?()
    }
}

final class Label {
    var text = ""
}

struct Form {
    let slider: Slider
    let label: Label

    static func volume() -> Form {
        let slider = Slider()
        let label = Label()
        slider.valueChanged = {
            label.text = "Volume changed"
        }
        return Form(slider: slider, label: label)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = Form.volume()
    form.slider.drag(to: 0.25)
    precondition(form.label.text.hasPrefix("Volume"))
    watch(form.slider)
    watch(form.label)
}
