// The closure writes to `total`, a local that shadows the counter's property.

final class PageCounter {
    private var total = 0
    private var tally: (() -> Int)?

    func begin(at page: Int) {
        var total = page
        tally = {
            total += 1
            return total
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
