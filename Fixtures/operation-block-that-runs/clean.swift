// The blocks that the queue has run are gone.

import Foundation

final class PhotoIndexer: @unchecked Sendable {
    private let queue = OperationQueue()
    private var blocks: [() -> Void] = []
    private let lock = NSLock()
    private(set) var faces = 0

    func index(_ photos: [String]) {
        for photo in photos {
            let block = {
                self.lock.lock()
                defer { self.lock.unlock() }
                self.faces += photo.utf8.count % 3
            }
            queue.addOperation(block)
        }
        queue.addBarrierBlock { self.faces += 0 }
        queue.waitUntilAllOperationsAreFinished()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let indexer = PhotoIndexer()
    indexer.index(["a.jpg", "bb.jpg"])
    watch(indexer)
}
