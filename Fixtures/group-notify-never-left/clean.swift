// Each `enter` of the group is left, and the block runs and goes.

import Dispatch

final class ContactSync: @unchecked Sendable {
    private(set) var merged: [String] = []
    private let queue = DispatchQueue(label: "contacts")

    func sync(local: [String], remote: [String]) {
        let group = DispatchGroup()
        for names in [local, remote] {
            group.enter()
            load(names) { found in
                precondition(found.count < 2)
                group.leave()
            }
        }
        group.notify(queue: queue) {
            self.merged = local + remote
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
