// The queue that the store keeps has the store as a specific value.

import Dispatch

final class MessageStore {
    private static let owner = DispatchSpecificKey<MessageStore>()
    private let queue: DispatchQueue
    // ^ strong-back-reference
    private var messages: [String] = []

    init(name: String) {
        queue = DispatchQueue(label: name)
        queue.setSpecific(key: Self.owner, value: self)
        // ^ strong-back-reference
    }

    func insert(_ message: String) {
        queue.sync {
            precondition(DispatchQueue.getSpecific(key: Self.owner) === self)
            messages.append(message)
        }
    }

    func close() {
        queue.sync { messages.removeAll() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let store = MessageStore(name: "drafts")
    store.insert("hi")
    store.close()
    watch(store)
}
