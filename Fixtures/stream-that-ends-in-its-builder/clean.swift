// The closure that builds the stream finishes it after the history; the log's task ends.

import Dispatch

final class EventBus: @unchecked Sendable {
    static let shared = EventBus()
    private var continuations: [AsyncStream<String>.Continuation] = []
    private let history = ["boot", "login"]

    func events() -> AsyncStream<String> {
        AsyncStream { continuation in
            for event in history { continuation.yield(event) }
            continuation.finish()
        }
    }
}

final class AuditLog: @unchecked Sendable {
    private(set) var lines: [String] = []
    private let written = DispatchSemaphore(value: 0)

    func follow(_ bus: EventBus) {
        Task {
            for await event in bus.events() {
                lines.append(event)
                written.signal()
            }
        }
        written.wait()
        written.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let log = AuditLog()
    log.follow(EventBus.shared)
    precondition(log.lines == ["boot", "login"])
    watch(log)
}
