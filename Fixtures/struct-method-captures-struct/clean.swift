// The closure captures the struct's label, an object that keeps nothing.

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
        stepper.changed = { [caption] in
            caption.text = "more pieces"
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
