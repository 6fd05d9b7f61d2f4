// The dispatcher takes each operation out of the queue before it calls it.

final class CommandDispatcher {
    private var queue: [() -> Void] = []
    private(set) var log: [String] = []

    func enqueue(_ name: String) {
        queue.append {
            self.log.append(name)
        }
    }

    func drain() {
        while !queue.isEmpty {
            queue.removeFirst()()
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
