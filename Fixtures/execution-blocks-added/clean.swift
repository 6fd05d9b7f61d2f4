// The operation with the blocks is dropped when they have run.

import Foundation

final class ImagePipeline: @unchecked Sendable {
    private var operation = BlockOperation()
    private let lock = NSLock()
    private var done: Set<String> = []

    func add(_ filters: String...) {
        for filter in filters {
            operation.addExecutionBlock {
                self.lock.withLock { _ = self.done.insert(filter) }
            }
        }
    }

    func run() -> Int {
        let operation = operation
        self.operation = BlockOperation()
        operation.start()
        return lock.withLock { done.count }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let pipeline = ImagePipeline()
    pipeline.add("blur", "crop")
    precondition(pipeline.run() == 2)
    watch(pipeline)
}
