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

    private(set) var signals: [Int] = []

    func listenOnce(to beacon: Beacon) {
        let token = beacon.signals.sink { self.signals.append($0) }
        beacon.signals.send(1)
        token.cancel()
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
