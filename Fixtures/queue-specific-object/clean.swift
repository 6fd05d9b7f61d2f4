// The specific value is taken away from the queue.

import Dispatch

final class MessageStore {
    private static let owner = DispatchSpecificKey<MessageStore>()
    private let queue: DispatchQueue
    private var messages: [String] = []

    init(name: String) {
        queue = DispatchQueue(label: name)
        queue.setSpecific(key: Self.owner, value: self)
    }

    func insert(_ message: String) {
        queue.sync {
            precondition(DispatchQueue.getSpecific(key: Self.owner) === self)
            messages.append(message)
        }
    }

    func close() {
        queue.setSpecific(key: Self.owner, value: nil)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let store = MessageStore(name: "drafts")
    store.insert("hi")
    store.close()
    watch(store)
}
