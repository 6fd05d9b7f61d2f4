// The timer fires once and is then invalid, and lets go of its block.
// Apple: "If false, the timer will be invalidated after it fires" (developer.apple.com/documentation/foundation/timer/scheduledtimer(withtimeinterval:repeats:block:)). Not run: on Linux a timer's block is never freed.

import Foundation

final class Toast {
    private(set) var isShown = false

    func show(for seconds: TimeInterval) {
        isShown = true
        _ = Timer.scheduledTimer(withTimeInterval: seconds, repeats: false) { timer in
            self.hide(timer.fireDate)
        }
    }

    private func hide(_ date: Date) {
        isShown = date > .now
    }
}
