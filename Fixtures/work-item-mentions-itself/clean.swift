// The block asks a work item that it captures weakly.

import Dispatch

final class ThumbnailBatch {
    private(set) var made: [String] = []
    private let names: [String]

    init(_ names: [String]) { self.names = names }

    func makeAll() {
        weak var current: DispatchWorkItem?
        let item = DispatchWorkItem { [names] in
            for name in names {
                if current?.isCancelled == true { break }
                self.made.append(name)
            }
        }
        current = item
        DispatchQueue.global().sync(execute: item)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let batch = ThumbnailBatch(["1.heic", "2.heic"])
    batch.makeAll()
    precondition(batch.made.count == 2)
    watch(batch)
}
