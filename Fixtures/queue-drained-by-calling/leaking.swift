// The dispatcher calls its queued operations, which capture it, and leaves them in the queue.

final class CommandDispatcher {
    private var queue: [() -> Void] = []
    private(set) var log: [String] = []

    func enqueue(_ name: String) {
        queue.append {
        // ^ closure-capture
            self.log.append(name)
            // ^ closure-capture
        }
    }

    func drain() {
        for operation in queue {
            operation()
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let dispatcher = CommandDispatcher()
    dispatcher.enqueue("open")
    dispatcher.enqueue("save")
    dispatcher.drain()
    precondition(dispatcher.log == ["open", "save"])
    watch(dispatcher)
}
