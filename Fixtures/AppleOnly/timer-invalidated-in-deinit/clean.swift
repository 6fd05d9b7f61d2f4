// The block of the timer has the scoreboard weakly, so the deinit runs and invalidates the timer.
// Not run: on Linux a timer's block is never freed.

import Foundation

final class Scoreboard: NSObject {
    private var timer: Timer?
    private var lines: [String] = []

    func begin() {
        timer = Timer.scheduledTimer(withTimeInterval: 30, repeats: true) { [weak self] _ in self?.refresh() }
    }

    @objc private func refresh() {
        lines.append("0:0")
    }

    deinit {
        timer?.invalidate()
    }
}
