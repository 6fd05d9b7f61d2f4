// The payload's closure takes the animation as its argument.

final class Animation {
    enum Step {
        case wait(frames: Int)
        case run((Animation) -> Void)
    }

    private var steps: [Step] = []
    private(set) var opacity = 1.0

    func fadeOut() {
        steps = [
            .wait(frames: 1),
            .run { $0.opacity = 0 },
        ]
    }

    private var index = 0

    func nextFrame() {
        guard index < steps.count else { return }
        defer { index += 1 }
        switch steps[index] {
        case .wait: break
        case .run(let body): body(self)
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
