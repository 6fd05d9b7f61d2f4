// The animation's pending step is an enum case whose payload is a closure over the animation.

final class Animation {
    enum Step {
        case wait(frames: Int)
        case run(() -> Void)
    }

    private var steps: [Step] = []
    private(set) var opacity = 1.0

    func fadeOut() {
        steps = [
        // ^ closure-capture
            .wait(frames: 1),
            .run { self.opacity = 0 },
            // ^ closure-capture
        ]
    }

    private var index = 0

    func nextFrame() {
        guard index < steps.count else { return }
        defer { index += 1 }
        switch steps[index] {
        case .wait: break
        case .run(let body): body()
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let animation = Animation()
    animation.fadeOut()
    animation.nextFrame()
    precondition(animation.opacity == 1)
    animation.nextFrame()
    precondition(animation.opacity == 0)
    watch(animation)
}
