// Each of the blocks that is added to the kept operation captures the pipeline.

import Foundation

final class ImagePipeline: @unchecked Sendable {
    private var operation = BlockOperation()
    // ^ closure-capture
    private let lock = NSLock()
    private var done: Set<String> = []

    func add(_ filters: String...) {
        for filter in filters {
            operation.addExecutionBlock {
            // ^ closure-capture
                self.lock.withLock { _ = self.done.insert(filter) }
                // ^ closure-capture
            }
        }
    }

    func run() -> Int {
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
