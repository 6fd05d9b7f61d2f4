// The closure in the struct's method captures the struct, which refers to the stepper that keeps the closure.

final class Stepper {
    var value = 0
    var changed: (() -> Void)?

    func increment() {
        value += 1
        changed?()
    }
}

final class Caption {
    var text = ""
}

struct QuantityRow {
    let stepper = Stepper()
    let caption = Caption()

    func bind() {
        stepper.changed = {
        // ^ closure-capture
            caption.text = "\(stepper.value) pieces"
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let row = QuantityRow()
    row.bind()
    row.stepper.increment()
    precondition(row.caption.text.hasSuffix("pieces"))
    watch(row.stepper)
    watch(row.caption)
}
