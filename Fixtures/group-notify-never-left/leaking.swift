// One `enter` of the group is never left, so the block that is to be notified stays, with the sync.
// Not found yet: that a group is never left is not seen.

import Dispatch

final class ContactSync: @unchecked Sendable {
    private(set) var merged: [String] = []
    private let queue = DispatchQueue(label: "contacts")

    func sync(local: [String], remote: [String]) {
        let group = DispatchGroup()
        for names in [local, remote] {
            group.enter()
            load(names) { found in
                if !found.isEmpty { group.leave() }
            }
        }
        group.notify(queue: queue) {
        // ^ closure-capture
            self.merged = local + remote
            // ^ closure-capture
        }
    }

    private func load(_ names: [String], then done: @escaping @Sendable ([String]) -> Void) {
        queue.async { done(names) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sync = ContactSync()
    sync.sync(local: ["Ada"], remote: [])
    watch(sync)
}
