final class Clock {
    fileprivate var onMinute: (() -> Void)?

    func minutePassed() { onMinute?() }
}

/// Stops a player after some minutes.
final class SleepTimer {
    private let clock: Clock
    private var minutesLeft: Int
    private(set) var isDone = false

    init(minutes: Int, clock: Clock) {
        minutesLeft = minutes
        self.clock = clock
        clock.onMinute = tick
        // ^3 unreachable-deinit
    }

    private func tick() {
        minutesLeft -= 1
        isDone = minutesLeft <= 0
    }

    private func cancel() {
        clock.onMinute = nil
    }

    deinit {
        cancel()
    }
}
