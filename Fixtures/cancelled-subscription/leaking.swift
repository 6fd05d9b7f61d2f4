// Stopping the monitor drops its token, but the topic that the monitor keeps goes on keeping the closure.

final class Topic {
    private var handlers: [Int: (String) -> Void] = [:]
    private var nextId = 0

    func subscribe(_ handler: @escaping (String) -> Void) -> Subscription {
        nextId += 1
        handlers[nextId] = handler
        return Subscription(topic: self, id: nextId)
    }

    func send(_ message: String) { handlers.values.forEach { $0(message) } }
}

struct Subscription {
    fileprivate let topic: Topic
    fileprivate let id: Int
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
        // ^ closure-capture
            if message == "down" { self.outages += 1 }
            // ^ closure-capture
        }
    }

    func stop() {
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
