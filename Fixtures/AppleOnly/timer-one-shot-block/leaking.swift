// The timer repeats; its block says that it ends, and does not.

import Foundation

final class Toast {
    private(set) var isShown = false

    func show(for seconds: TimeInterval) {
        isShown = true
        _ = Timer.scheduledTimer(withTimeInterval: seconds, repeats: true) { timer in
        // ^ closure-capture
            self.hide(timer.fireDate)
            // ^ closure-capture
        }
    }

    private func hide(_ date: Date) {
        isShown = date > .now
    }
}
