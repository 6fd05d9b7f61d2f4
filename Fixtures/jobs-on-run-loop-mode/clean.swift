// The run loop performs the block in its default mode.

import Foundation

final class Animator {
    private(set) var frames = 0

    func animate() {
        RunLoop.main.perform(inModes: [.default]) {
            self.frames += 1
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let animator = Animator()
    animator.animate()
    watch(animator)
}
