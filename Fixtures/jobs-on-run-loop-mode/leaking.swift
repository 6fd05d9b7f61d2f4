// The block that the run loop is to perform in a mode that it never runs in captures the animator.
// Not found yet: that the run loop never runs in that mode is not seen.

import Foundation

final class Animator {
    private(set) var frames = 0

    func animate() {
        RunLoop.main.perform(inModes: [RunLoop.Mode("tracking")]) {
        // ^ closure-capture
            self.frames += 1
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let animator = Animator()
    animator.animate()
    watch(animator)
}
