// `leave()` cancels the tokens.

import Foundation

protocol Event {}
struct UserJoined: Event { let name: String }
struct UserLeft: Event { let name: String }

final class EventBus {
    static let shared = EventBus()
    private var handlers: [Int: (any Event) -> Void] = [:]
    private var counter = 0

    struct Subscription {
        fileprivate let id: Int
        func cancel() { EventBus.shared.handlers[id] = nil }
    }

    func subscribe<E: Event>(to type: E.Type = E.self, _ handler: @escaping (E) -> Void) -> Subscription {
        counter += 1
        handlers[counter] = { event in
            if let event = event as? E { handler(event) }
        }
        return Subscription(id: counter)
    }

    func post(_ event: some Event) { handlers.values.forEach { $0(event) } }
}

final class RosterView {
    private var names: Set<String> = []
    private var subscriptions: [EventBus.Subscription] = []

    func enter() {
        subscriptions = [
            EventBus.shared.subscribe { (event: UserJoined) in self.names.insert(event.name) },
            EventBus.shared.subscribe(to: UserLeft.self) { self.names.remove($0.name) },
        ]
    }

    func leave() {
        subscriptions.forEach { $0.cancel() }
        subscriptions.removeAll()
    }

    var line: String { names.sorted().joined(separator: " ") }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let roster = RosterView()
    roster.enter()
    EventBus.shared.post(UserJoined(name: "ann"))
    EventBus.shared.post(UserJoined(name: "ben"))
    EventBus.shared.post(UserLeft(name: "ann"))
    precondition(roster.line == "ben")
    roster.leave()
    watch(roster)
}
