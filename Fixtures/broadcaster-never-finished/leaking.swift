// A task loops over a stream whose continuation the shared broadcaster keeps and never finishes.

import Foundation

final class Broadcaster: @unchecked Sendable {
    static let shared = Broadcaster()
    private let lock = NSLock()
    private var continuations: [Int: AsyncStream<String>.Continuation] = [:]

    func messages() -> AsyncStream<String> {
        AsyncStream { continuation in
            lock.withLock { continuations[continuations.count] = continuation }
        }
    }

    func send(_ text: String) {
        lock.withLock { continuations.values.forEach { $0.yield(text) } }
    }

    func endAll() {
        let all = lock.withLock { Array(continuations.values) }
        lock.withLock { if all.isEmpty { continuations = [:] } }
    }
}

final class ChatRoom: @unchecked Sendable {
    private let title: String
    private var transcript: [String] = []

    init(title: String) { self.title = title }

    func enter() {
        let stream = Broadcaster.shared.messages()
        Task {
        // ^ closure-capture
            for await text in stream {
            // ^ closure-capture
                self.append(text)
                // ^ closure-capture
            }
        }
    }

    private func append(_ text: String) {
        transcript.append("[\(title)] \(text)")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let room = ChatRoom(title: "general")
    room.enter()
    Broadcaster.shared.send("hello")
    Thread.sleep(forTimeInterval: 0.05)
    Broadcaster.shared.endAll()
    watch(room)
}
