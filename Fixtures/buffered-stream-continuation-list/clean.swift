// The subscriber's stream takes its continuation back when it ends, and the subscriber's task is cancelled.

import Dispatch

final class Broadcaster: @unchecked Sendable {
    static let news = Broadcaster()
    private let queue = DispatchQueue(label: "broadcaster")
    private var subscribers: [Int: AsyncStream<String>.Continuation] = [:]
    private var last = 0

    func subscribe() -> AsyncStream<String> {
        queue.sync {
            last += 1
            let id = last
            return AsyncStream { continuation in
                subscribers[id] = continuation
                continuation.onTermination = { _ in
                    self.queue.async { self.subscribers[id] = nil }
                }
            }
        }
    }

    func send(_ text: String) {
        for continuation in queue.sync(execute: { subscribers.values }) { continuation.yield(text) }
    }
}

final class Reader: @unchecked Sendable {
    private var reading: Task<Void, Never>?
    private(set) var read: [String] = []
    private let hasRead = DispatchSemaphore(value: 0)

    func subscribe() {
        let news = Broadcaster.news.subscribe()
        reading = Task {
            for await text in news {
                self.read.append(text)
                self.hasRead.signal()
            }
        }
        Broadcaster.news.send("rain")
        hasRead.wait()
    }

    func unsubscribe() {
        reading?.cancel()
        reading = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = Reader()
    reader.subscribe()
    reader.unsubscribe()
    watch(reader)
}
