// Stopping the monitor cancels its token, which removes the closure from the topic.

final class Topic {
    private var handlers: [Int: (String) -> Void] = [:]
    private var nextId = 0

    func subscribe(_ handler: @escaping (String) -> Void) -> Subscription {
        nextId += 1
        handlers[nextId] = handler
        return Subscription(topic: self, id: nextId)
    }

    fileprivate func remove(_ id: Int) { handlers[id] = nil }

    func send(_ message: String) { handlers.values.forEach { $0(message) } }
}

struct Subscription {
    fileprivate let topic: Topic
    fileprivate let id: Int

    func cancel() { topic.remove(id) }
}

final class UptimeMonitor {
    private let topic: Topic
    private var subscription: Subscription?
    private(set) var outages = 0

    init(topic: Topic) {
        self.topic = topic
    }

    func start() {
        subscription = topic.subscribe { message in
            if message == "down" { self.outages += 1 }
        }
    }

    func stop() {
        subscription?.cancel()
        subscription = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let topic = Topic()
    let monitor = UptimeMonitor(topic: topic)
    monitor.start()
    topic.send("down")
    monitor.stop()
    precondition(monitor.outages == 1)
    watch(monitor)
    watch(topic)
}
