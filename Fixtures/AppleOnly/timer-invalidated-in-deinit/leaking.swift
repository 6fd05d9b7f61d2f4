// The timer keeps its target until it is invalidated, which only the deinit of the target does.
// Apple: "The timer maintains a strong reference to target until it (the timer) is invalidated" (developer.apple.com/documentation/foundation/timer/scheduledtimer(timeinterval:target:selector:userinfo:repeats:)).

import Foundation

final class Scoreboard: NSObject {
    private var timer: Timer?
    // ^ unreachable-deinit
    private var lines: [String] = []

    func begin() {
        timer = Timer.scheduledTimer(timeInterval: 30, target: self, selector: #selector(refresh), userInfo: nil, repeats: true)
        // ^ unreachable-deinit
    }

    @objc private func refresh() {
        lines.append("0:0")
    }

    deinit {
        timer?.invalidate()
    }
}
