// The block that the run loop performs asks the run loop to perform the next one, without end.

import Foundation

final class LayoutEngine {
    private var dirty = ["header", "list"]
    private(set) var passes = 0

    func setNeedsLayout() {
        RunLoop.main.perform {
        // ^ closure-capture
            self.layOut()
            // ^ closure-capture
        }
    }

    private func layOut() {
        passes += 1
        _ = dirty.popLast()
        setNeedsLayout()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let engine = LayoutEngine()
    engine.setNeedsLayout()
    while engine.passes < 2 {
        _ = RunLoop.main.run(mode: .default, before: Date().addingTimeInterval(0.01))
    }
    watch(engine)
}
