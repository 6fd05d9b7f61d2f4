// The blocks of the indexer are kept by a list of its own, after they have run in the queue.

import Foundation

final class PhotoIndexer: @unchecked Sendable {
    private let queue = OperationQueue()
    private var blocks: [() -> Void] = []
    // ^ closure-capture
    private let lock = NSLock()
    private(set) var faces = 0

    func index(_ photos: [String]) {
        for photo in photos {
            let block = {
            // ^ closure-capture
                self.lock.lock()
                // ^ closure-capture
                defer { self.lock.unlock() }
                self.faces += photo.utf8.count % 3
            }
            blocks.append(block)
            // ^ closure-capture
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
