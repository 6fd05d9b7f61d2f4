// The block invalidates its timer at ten.
// Apple: developer.apple.com/documentation/foundation/timer/invalidate(). Not run: on Linux a timer's block is never freed.

import Foundation

final class FadeOut {
    private var volume: Float = 1
    private var steps = 0

    func begin() {
        let timer = Timer(timeInterval: 0.05, repeats: true) { timer in
            guard self.steps < 10 else { return timer.invalidate() }
            self.steps += 1
            self.volume -= 0.1
        }
        RunLoop.current.add(timer, forMode: .default)
    }
}
