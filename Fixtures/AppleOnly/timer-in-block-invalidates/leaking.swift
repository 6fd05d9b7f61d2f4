// The block counts to ten, and then returns without invalidating the timer.

import Foundation

final class FadeOut {
    private var volume: Float = 1
    private var steps = 0

    func begin() {
        let timer = Timer(timeInterval: 0.05, repeats: true) { timer in
        // ^ closure-capture
            guard self.steps < 10 else { return }
            // ^ closure-capture
            self.steps += 1
            self.volume -= 0.1
        }
        RunLoop.current.add(timer, forMode: .default)
        // ^ closure-capture
    }
}
