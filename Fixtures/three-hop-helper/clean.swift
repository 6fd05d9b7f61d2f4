// Three helpers of different kinds until the closure is stored.

final class Queue {
    private var jobs: [() -> Void] = []
    fileprivate func push(_ j: @escaping () -> Void) { jobs.insert(j, at: 0) }
    func drain() { jobs.forEach { $0() } }
}
struct QueueWriter {
    let queue: Queue
    func write(_ j: @escaping () -> Void) { queue.push(j) }
}
func schedule(on w: QueueWriter, body: @escaping () -> Void) { w.write { body() } }
final class Importer {
    let queue = Queue()
    var done = 0
    func later(_ b: @escaping () -> Void) { schedule(on: QueueWriter(queue: queue), body: b) }
    func start() {
        later { [weak self] in self?.done += 1 }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let i = Importer()
    i.start(); i.queue.drain()
    precondition(i.done == 1)
    watch(i)
}
