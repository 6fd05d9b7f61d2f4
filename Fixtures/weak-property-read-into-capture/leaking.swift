// The capture list reads the weak delegate into a strong constant, and the delegate keeps the picker.

protocol DatePickerDelegate: AnyObject {
    func picked(day: Int)
}

final class DatePicker {
    weak var delegate: DatePickerDelegate?
    private var confirm: ((Int) -> Void)?

    func present() {
        confirm = { [delegate] day in
        // ^ closure-capture
            delegate?.picked(day: day)
            // ^ closure-capture
        }
    }

    func tap(day: Int) { confirm?(day) }
}

final class BookingForm: DatePickerDelegate {
    private let picker = DatePicker()
    private(set) var day: Int?

    func chooseDay() {
        picker.delegate = self
        picker.present()
        picker.tap(day: 24)
    }

    func picked(day: Int) { self.day = day }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = BookingForm()
    form.chooseDay()
    precondition(form.day == 24)
    watch(form)
}
