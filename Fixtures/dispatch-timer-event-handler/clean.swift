// `stop` cancels the source, which lets go of its event handler.

import Dispatch

final class Stopwatch: @unchecked Sendable {
    private var timer: (any DispatchSourceTimer)?
    private let ticked = DispatchSemaphore(value: 0)
    private(set) var ticks = 0

    func start() {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(10))
        timer.setEventHandler {
            self.ticks += 1
            self.ticked.signal()
        }
        timer.resume()
        self.timer = timer
        ticked.wait()
    }

    func stop() {
        timer?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let stopwatch = Stopwatch()
    stopwatch.start()
    stopwatch.stop()
    watch(stopwatch)
}
