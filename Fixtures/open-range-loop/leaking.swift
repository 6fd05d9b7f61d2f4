// The range that the task counts through has no upper end.

import Dispatch

final class Countdown: @unchecked Sendable {
    private(set) var shown: [Int] = []
    private let started = DispatchSemaphore(value: 0)

    func start(from seconds: Int) {
        Task {
        // ^ closure-capture
            for elapsed in 0... {
                self.show(seconds - elapsed)
                // ^ closure-capture
                try? await Task.sleep(nanoseconds: 4_000_000)
            }
        }
        started.wait()
    }

    private func show(_ rest: Int) {
        shown.append(max(rest, 0))
        started.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let countdown = Countdown()
    countdown.start(from: 3)
    watch(countdown)
}
