// A global bus keeps the continuation of the stream; the log's task iterates over it and never gets to the end.

import Dispatch

final class EventBus: @unchecked Sendable {
    static let shared = EventBus()
    private var continuations: [AsyncStream<String>.Continuation] = []
    private let history = ["boot", "login"]

    func events() -> AsyncStream<String> {
        AsyncStream { continuation in
            for event in history { continuation.yield(event) }
            continuations.append(continuation)
        }
    }
}

final class AuditLog: @unchecked Sendable {
    private(set) var lines: [String] = []
    private let written = DispatchSemaphore(value: 0)

    func follow(_ bus: EventBus) {
        Task {
        // ^ closure-capture
            for await event in bus.events() {
                lines.append(event)
                // ^ closure-capture
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
