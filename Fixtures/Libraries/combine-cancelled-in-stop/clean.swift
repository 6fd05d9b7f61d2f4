// The tracker captures itself until `stop` cancels the subscription.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class LocationFeed {
    let positions = PassthroughSubject<Double, Never>()
}

final class RunTracker {
    private var subscription: AnyCancellable?
    private(set) var distance = 0.0

    func start(_ feed: LocationFeed) {
        subscription = feed.positions.sink { step in
            self.distance += step
        }
    }

    func stop() {
        subscription?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = LocationFeed()
    let tracker = RunTracker()
    tracker.start(feed)
    feed.positions.send(4)
    tracker.stop()
    precondition(tracker.distance == 4)
    watch(tracker)
}
