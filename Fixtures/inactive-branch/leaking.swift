// The closure over the tracker is in the branch that is compiled.

final class StepTracker {
    private var onStep: ((Int) -> Void)?
    private(set) var steps = 0

    func calibrate() {
        #if !STEP_TRACKER_OFF
        onStep = { count in
        // ^ closure-capture
            self.steps += count
            // ^ closure-capture
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
