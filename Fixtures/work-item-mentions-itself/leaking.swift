// The work item's block asks the work item whether it is cancelled: a variable that both share.

import Dispatch

final class ThumbnailBatch {
    private(set) var made: [String] = []
    private let names: [String]

    init(_ names: [String]) { self.names = names }

    func makeAll() {
        var item: DispatchWorkItem!
        // ^ closure-capture
        item = DispatchWorkItem { [names] in
        // ^ closure-capture
            for name in names {
                if item.isCancelled { break }
                // ^ closure-capture
                self.made.append(name)
            }
        }
        DispatchQueue.global().sync(execute: item)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let batch = ThumbnailBatch(["1.heic", "2.heic"])
    batch.makeAll()
    precondition(batch.made.count == 2)
    watch(batch)
}
