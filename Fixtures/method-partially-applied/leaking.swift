// The scheduler keeps `Type.method(self)`, which has captured its receiver.

final class RoundRobin {
    private var strategy: (() -> Int?)?
    private var queue: [Int]

    init(_ queue: [Int]) {
        self.queue = queue
    }

    func beFair() {
        strategy = RoundRobin.rotate(self)
        // ^ closure-capture
    }

    private func rotate() -> Int? {
        guard let head = queue.first else { return nil }
        queue.append(queue.removeFirst())
        return head
    }

    func next() -> Int? {
        strategy?() ?? queue.popLast()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let scheduler = RoundRobin([1, 2])
    scheduler.beFair()
    precondition([scheduler.next(), scheduler.next(), scheduler.next()] == [1, 2, 1])
    watch(scheduler)
}
