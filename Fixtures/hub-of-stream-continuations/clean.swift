// Subscribers listen to a hub's streams. Leaving must finish the stream.
import Foundation

final class PresenceHub: @unchecked Sendable {
    static let shared = PresenceHub()
    private let lock = NSLock()
    private var continuations: [UUID: AsyncStream<String>.Continuation] = [:]

    func subscribe(_ id: UUID) -> AsyncStream<String> {
        AsyncStream { continuation in
            lock.withLock { continuations[id] = continuation }
        }
    }
    func publish(_ name: String) { lock.withLock { continuations.values.forEach { $0.yield(name) } } }
    func unsubscribe(_ id: UUID) { lock.withLock { continuations.removeValue(forKey: id) }?.finish() }
}

final class Roster: @unchecked Sendable {
    private let id = UUID()
    private(set) var online: [String] = []

    func join() {
        let names = PresenceHub.shared.subscribe(id)
        Task {
            for await name in names where !online.contains(name) {
                online.append(name)
            }
        }
    }

    func leave() {
        online.removeAll()
        PresenceHub.shared.unsubscribe(id)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let roster = Roster()
    roster.join()
    PresenceHub.shared.publish("ada")
    while roster.online.isEmpty { usleep(1000) }
    roster.leave()
    watch(roster)
}
