// `begin` activates the queue, which runs the block.

import Dispatch

final class ModelTrainer: @unchecked Sendable {
    private let queue = DispatchQueue(label: "training", attributes: .initiallyInactive)
    private(set) var epochs = 0

    func plan(epochs count: Int) {
        for _ in 0..<count {
            queue.async(flags: .barrier) { [self] in
                epochs += 1
            }
        }
    }

    func begin() {
        queue.activate()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let trainer = ModelTrainer()
    trainer.plan(epochs: 2)
    trainer.begin()
    watch(trainer)
}
