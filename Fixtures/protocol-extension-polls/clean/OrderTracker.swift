import Dispatch

final class OrderTracker: Polling, @unchecked Sendable {
    private(set) var status = ["packed", "shipped", "delivered"]
    let polled = DispatchSemaphore(value: 0)

    var isComplete: Bool { status.count == 1 }

    func pollOnce() async {
        if status.count > 1 { status.removeFirst() }
        polled.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tracker = OrderTracker()
    tracker.startPolling()
    tracker.polled.wait()
    watch(tracker)
}
