// The loop over the ticks of a clock goes on with the bell in it.

import Dispatch

final class Bell: @unchecked Sendable {
    private let clock = ContinuousClock()
    private(set) var rings = 0
    private let rang = DispatchSemaphore(value: 0)

    func ringRegularly() {
        let end = clock.now + .milliseconds(12)
        Task {
        // ^ closure-capture
            var next = clock.now
            // ^ closure-capture
            while next < next + .milliseconds(4) {
                next += .milliseconds(4)
                try await clock.sleep(until: next)
                ring()
            }
            _ = end
        }
        rang.wait()
    }

    private func ring() {
        rings += 1
        rang.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bell = Bell()
    bell.ringRegularly()
    watch(bell)
}
