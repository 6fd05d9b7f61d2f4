// Of the pair of closures, self keeps the draining one, which captures the callback with self.

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
        // ^ closure-capture
            let all = buffer.take()
            all.forEach(deliver)
            // ^ closure-capture
            return all.count
        }
        return (send, drain)
        // ^ closure-capture
    }
}

final class Inbox {
    private var send: (String) -> Void = { _ in }
    private var drain: () -> Int = { 0 }
    // ^ closure-capture
    private(set) var messages: [String] = []

    func open(with first: [String]) {
        (send, drain) = Channel.pair(String.self) { self.messages.append($0) }
        // ^ closure-capture
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
