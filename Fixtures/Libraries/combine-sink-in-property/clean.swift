// A player keeps its one subscription in a property; the subject belongs to somebody else.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Clock {
    let ticks = PassthroughSubject<Double, Never>()
}

final class ProgressBar {
    private var subscription: AnyCancellable?
    private(set) var width = 0.0

    func follow(_ clock: Clock, duration: Double) {
        subscription = clock.ticks.sink { [unowned self] seconds in
            self.width = seconds / duration
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let clock = Clock()
    let bar = ProgressBar()
    bar.follow(clock, duration: 60)
    clock.ticks.send(30)
    precondition(bar.width == 0.5)
    watch(bar)
}
