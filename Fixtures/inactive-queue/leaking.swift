// The queue is initially inactive, and nothing activates it: its block stays, with the trainer.

import Dispatch

final class ModelTrainer: @unchecked Sendable {
    private let queue = DispatchQueue(label: "training", attributes: .initiallyInactive)
    // ^ closure-capture
    private(set) var epochs = 0

    func plan(epochs count: Int) {
        for _ in 0..<count {
            queue.async(flags: .barrier) { [self] in
            // ^ closure-capture
                epochs += 1
                // ^ closure-capture
            }
        }
    }

    func begin() {
        precondition(epochs == 0)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let trainer = ModelTrainer()
    trainer.plan(epochs: 2)
    trainer.begin()
    watch(trainer)
}
