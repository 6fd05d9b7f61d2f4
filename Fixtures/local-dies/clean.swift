// Closure captures self but is stored on a local helper that dies.

final class Worker { var done: (() -> Void)?; func run() { done?() } }
final class Boss {
    var workers: [Worker] = []
    var reports = 0
    func delegateWork() {
        let w = Worker()
        w.done = { self.reports += 1 }
        w.run()
        workers.append(Worker())
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let b = Boss()
    b.delegateWork()
    precondition(b.reports == 1)
    watch(b)
}
