// The timer that does not repeat invalidates itself after it fired.
// Apple: "If false, the timer will be invalidated after it fires" (developer.apple.com/documentation/foundation/timer/init(timeinterval:target:selector:userinfo:repeats:)).

import Foundation

final class SessionKeeper: NSObject {
    private(set) var pings = 0

    func keepAlive() {
        let timer = Timer(timeInterval: 60, target: self, selector: #selector(ping(_:)), userInfo: nil, repeats: false)
        RunLoop.main.add(timer, forMode: .common)
    }

    @objc private func ping(_ timer: Timer) {
        pings += 1
    }
}
