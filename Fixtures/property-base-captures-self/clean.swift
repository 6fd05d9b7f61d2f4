// `queue` inside the closure is a local copy of the reference, which captures the queue only.

final class JobQueue {
    private(set) var jobs: [String] = []
    func push(_ job: String) { jobs.append(job) }
}

final class QueueWorker {
    private let queue: JobQueue
    private var actions: [String: () -> Void] = [:]

    init(queue: JobQueue) {
        self.queue = queue
        actions["retry"] = { queue.push("retry") }
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
