// The closure over the tracker is in a branch that is never compiled.

final class StepTracker {
    private var onStep: ((Int) -> Void)?
    private(set) var steps = 0

    func calibrate() {
        #if false
        onStep = { count in
            self.steps += count
        }
        #endif
    }

    func walk(_ count: Int) {
        onStep?(count)
        steps = max(steps, count)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tracker = StepTracker()
    tracker.calibrate()
    tracker.walk(12)
    precondition(tracker.steps == 12)
    watch(tracker)
}
