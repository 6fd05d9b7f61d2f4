// The block that the group is to be notified with runs when all have left.

import Dispatch

final class PageLoader: @unchecked Sendable {
    private let group = DispatchGroup()
    private var whenDone: DispatchWorkItem?
    private(set) var parts: [String] = []
    private let queue = DispatchQueue(label: "parts")

    func load(_ names: [String]) {
        for name in names {
            queue.async(group: group) { self.parts.append(name) }
        }
        let done = DispatchWorkItem { self.parts.sort() }
        group.notify(queue: queue, work: done)
        group.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let loader = PageLoader()
    loader.load(["head", "body"])
    watch(loader)
}
