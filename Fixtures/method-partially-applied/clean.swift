// The scheduler keeps the unapplied `Type.method` and is the receiver at each call.

final class RoundRobin {
    private var strategy: ((RoundRobin) -> () -> Int?)?
    private var queue: [Int]

    init(_ queue: [Int]) {
        self.queue = queue
    }

    func beFair() {
        strategy = RoundRobin.rotate
    }

    private func rotate() -> Int? {
        guard let head = queue.first else { return nil }
        queue.append(queue.removeFirst())
        return head
    }

    func next() -> Int? {
        strategy?(self)() ?? queue.popLast()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let scheduler = RoundRobin([1, 2])
    scheduler.beFair()
    precondition([scheduler.next(), scheduler.next(), scheduler.next()] == [1, 2, 1])
    watch(scheduler)
}
