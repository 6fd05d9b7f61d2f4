// The ticker keeps the continuation of its stream and never finishes it, so the task that iterates with `self` waits for ever.

import Dispatch

final class Ticker: @unchecked Sendable {
    private let ticks: AsyncStream<Int>
    private let continuation: AsyncStream<Int>.Continuation
    private let received = DispatchSemaphore(value: 0)
    private(set) var sum = 0

    init() {
        (ticks, continuation) = AsyncStream.makeStream(of: Int.self)
    }

    func open() {
        Task {
        // ^ closure-capture
            for await tick in self.ticks {
            // ^ closure-capture
                self.sum += tick
                // ^ closure-capture
                self.received.signal()
            }
        }
    }

    func tick(_ value: Int) {
        continuation.yield(value)
        received.wait()
    }

    func close() {
        continuation.yield(0)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ticker = Ticker()
    ticker.open()
    ticker.tick(3)
    ticker.tick(4)
    precondition(ticker.sum == 7)
    ticker.close()
    watch(ticker)
}
