// The block that goes to a dispatch queue is freed when it has run.

import Dispatch

final class SerialQueue {
    private var blocks: [() -> Void] = []

    func async(_ block: @escaping () -> Void) {
        blocks.append(block)
        block()
    }
}

final class Thumbnailer: @unchecked Sendable {
    private let queue = DispatchQueue(label: "thumbnails")
    private let finished = DispatchSemaphore(value: 0)
    private(set) var done: [String] = []

    func render(_ names: [String]) {
        for name in names {
            queue.async {
                self.done.append(name + "@2x")
                self.finished.signal()
            }
        }
        for _ in names { finished.wait() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thumbnailer = Thumbnailer()
    thumbnailer.render(["cat", "dog"])
    precondition(thumbnailer.done == ["cat@2x", "dog@2x"])
    watch(thumbnailer)
}
