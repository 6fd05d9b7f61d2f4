// The sequence is unfolded into an array at once.

final class Calendar {
    private let step: Int
    private var days: ArraySlice<Int>?

    init(step: Int) {
        self.step = step
    }

    func plan(from first: Int) {
        days = Array(sequence(first: first) { day in
            day + self.step < 30 ? day + self.step : nil
        })[...]
    }

    func next() -> Int? {
        days?.popFirst()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let calendar = Calendar(step: 7)
    calendar.plan(from: 1)
    precondition(calendar.next() == 1 && calendar.next() == 8)
    watch(calendar)
}
