// The closure writes to `total`, the counter's property, and is kept by the counter.

final class PageCounter {
    private var total = 0
    private var tally: (() -> Int)?

    func begin(at page: Int) {
        total = page
        tally = {
        // ^ closure-capture
            self.total += 1
            // ^ closure-capture
            return self.total
            // ^ closure-capture
        }
    }

    func turn() -> Int {
        tally?() ?? total
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let counter = PageCounter()
    counter.begin(at: 40)
    _ = counter.turn()
    precondition(counter.turn() == 42)
    watch(counter)
}
