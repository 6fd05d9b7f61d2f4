// The capture list captures the delegate weakly.

protocol DatePickerDelegate: AnyObject {
    func picked(day: Int)
}

final class DatePicker {
    weak var delegate: DatePickerDelegate?
    private var confirm: ((Int) -> Void)?

    func present() {
        confirm = { [weak delegate] day in
            delegate?.picked(day: day)
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
