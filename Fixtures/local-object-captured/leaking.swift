// The slider's handler captures the slider, a local of the function that builds the form.

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
        // ^ closure-capture
            label.text = "Volume \(Int(slider.value * 100)) %"
            // ^ closure-capture
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
