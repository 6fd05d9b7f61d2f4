// `queue` inside the closure is the worker's property, so the closure captures the worker.

final class JobQueue {
    private(set) var jobs: [String] = []
    func push(_ job: String) { jobs.append(job) }
}

final class QueueWorker {
    private let queue: JobQueue
    private var actions: [String: () -> Void] = [:]

    init(queue: JobQueue) {
        self.queue = queue
        actions["retry"] = { self.queue.push("retry") }
        // ^ closure-capture
    }

    func perform(_ action: String) { actions[action]?() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let queue = JobQueue()
    let worker = QueueWorker(queue: queue)
    worker.perform("retry")
    precondition(queue.jobs == ["retry"])
    watch(worker)
    watch(queue)
}
