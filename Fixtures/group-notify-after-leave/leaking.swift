// The last block of the group is stored by the loader, not given to the group.

import Dispatch

final class PageLoader: @unchecked Sendable {
    private let group = DispatchGroup()
    private var whenDone: DispatchWorkItem?
    // ^ closure-capture
    private(set) var parts: [String] = []
    private let queue = DispatchQueue(label: "parts")

    func load(_ names: [String]) {
        for name in names {
            queue.async(group: group) { self.parts.append(name) }
        }
        let done = DispatchWorkItem { self.parts.sort() }
        // ^ closure-capture
        whenDone = done
        // ^ closure-capture
        group.notify(queue: queue, work: done)
        group.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let loader = PageLoader()
    loader.load(["head", "body"])
    watch(loader)
}
