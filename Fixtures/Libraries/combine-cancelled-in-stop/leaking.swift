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
        // ^ unreachable-deinit
            self.distance += step
            // ^ unreachable-deinit
        }
    }

    deinit {
        subscription?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = LocationFeed()
    let tracker = RunTracker()
    tracker.start(feed)
    feed.positions.send(4)
    precondition(tracker.distance == 4)
    watch(tracker)
}
