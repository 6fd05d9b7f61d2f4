// A token that nobody keeps ends its subscription at once.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Beacon {
    let signals = PassthroughSubject<Int, Never>()
}

final class Receiver {
    private var token: AnyCancellable?
    private(set) var signals: [Int] = []

    func listenOnce(to beacon: Beacon) {
        token = beacon.signals.sink { self.signals.append($0) }
        // ^ closure-capture
        beacon.signals.send(1)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let beacon = Beacon()
    let receiver = Receiver()
    receiver.listenOnce(to: beacon)
    beacon.signals.send(2)
    precondition(receiver.signals.first == 1)
    watch(receiver)
}
