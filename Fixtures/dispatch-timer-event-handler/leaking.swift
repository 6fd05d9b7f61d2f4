// The source that the stopwatch keeps has the stopwatch in its event handler, and is not cancelled.

import Dispatch

final class Stopwatch: @unchecked Sendable {
    private var timer: (any DispatchSourceTimer)?
    // ^ closure-capture
    private let ticked = DispatchSemaphore(value: 0)
    private(set) var ticks = 0

    func start() {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(10))
        timer.setEventHandler {
        // ^ closure-capture
            self.ticks += 1
            // ^ closure-capture
            self.ticked.signal()
        }
        timer.resume()
        self.timer = timer
        // ^ closure-capture
        ticked.wait()
    }

    func stop() {
        ticks = 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stopwatch = Stopwatch()
    stopwatch.start()
    stopwatch.stop()
    watch(stopwatch)
}
