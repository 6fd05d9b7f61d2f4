// The repeating timer that is added to the run loop keeps its target, and nobody invalidates it.
// Apple: "The timer maintains a strong reference to this object until it (the timer) is invalidated" (developer.apple.com/documentation/foundation/timer/init(timeinterval:target:selector:userinfo:repeats:)).

import Foundation

final class SessionKeeper: NSObject {
    private(set) var pings = 0

    func keepAlive() {
        let timer = Timer(timeInterval: 60, target: self, selector: #selector(ping(_:)), userInfo: nil, repeats: true)
        // ^ closure-capture
        // ^ strong-back-reference
        RunLoop.main.add(timer, forMode: .common)
        // ^ closure-capture
        // ^ strong-back-reference
    }

    @objc private func ping(_ timer: Timer) {
        pings += 1
    }
}
