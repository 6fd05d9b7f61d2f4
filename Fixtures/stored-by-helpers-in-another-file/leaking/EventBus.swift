final class EventBus {
    private var handlers: [String: [() -> Void]] = [:]

    func register(_ topic: String, _ handler: @escaping () -> Void) {
        handlers[topic, default: []].append(handler)
    }

    func emit(_ topic: String) {
        handlers[topic]?.forEach { $0() }
    }
}
