// The calendar keeps an unfolded sequence whose closure captures the calendar.

final class Calendar {
    private let step: Int
    private var days: UnfoldSequence<Int, (Int?, Bool)>?

    init(step: Int) {
        self.step = step
    }

    func plan(from first: Int) {
        days = sequence(first: first) { day in
        // ^ closure-capture
            day + self.step < 30 ? day + self.step : nil
            // ^ closure-capture
        }
    }

    func next() -> Int? {
        days?.next()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let calendar = Calendar(step: 7)
    calendar.plan(from: 1)
    precondition(calendar.next() == 1 && calendar.next() == 8)
    watch(calendar)
}
