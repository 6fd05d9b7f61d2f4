// The block that the run loop performs asks for the next one until the queue is empty.

import Foundation

final class LayoutEngine {
    private var dirty = ["header", "list"]
    private(set) var passes = 0

    func setNeedsLayout() {
        RunLoop.main.perform {
            self.layOut()
        }
    }

    private func layOut() {
        passes += 1
        _ = dirty.popLast()
        if dirty.isEmpty { return }
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
