// Self keeps only the sending one, which holds the buffer; the draining one is called in place.

import Foundation

final class Buffer<Element> {
    private var items: [Element] = []
    func put(_ e: Element) { items.append(e) }
    func take() -> [Element] { defer { items = [] }; return items }
}

enum Channel {
    static func pair<T>(
        _ type: T.Type,
        deliver: @escaping (T) -> Void
    ) -> (send: (T) -> Void, drain: () -> Int) {
        let buffer = Buffer<T>()
        let send: (T) -> Void = { buffer.put($0) }
        let drain: () -> Int = {
            let all = buffer.take()
            all.forEach(deliver)
            return all.count
        }
        return (send, drain)
    }
}

final class Inbox {
    private var send: (String) -> Void = { _ in }
    private(set) var messages: [String] = []

    func open(with first: [String]) {
        let (send, drain) = Channel.pair(String.self) { self.messages.append($0) }
        self.send = send
        first.forEach(send)
        _ = drain()
    }

    func post(_ s: String) {
        send(s)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    inbox.open(with: ["welcome", "rules"])
    inbox.post("hi")
    watch(inbox)
}
