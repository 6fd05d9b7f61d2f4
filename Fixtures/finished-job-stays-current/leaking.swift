// The worker keeps the finished job in `current`, whose done closure uses the worker.

import Foundation

protocol Job: AnyObject {
    var done: (() -> Void)? { get set }
    func start()
}

final class ResizeJob: Job {
    var done: (() -> Void)?
    // ^ closure-capture
    let width: Int
    init(width: Int) { self.width = width }
    func start() { done?() }
}

final class SerialWorker {
    private var waiting: [any Job] = []
    private var current: (any Job)?
    // ^ closure-capture
    private(set) var completed = 0

    func add(_ job: any Job) {
        waiting.append(job)
        if current == nil { advance() }
    }

    private func advance() {
        guard !waiting.isEmpty else { return }
        let job = waiting.removeFirst()
        job.done = { self.finished() }
        // ^ closure-capture
        current = job
        // ^ closure-capture
        job.start()
    }

    private func finished() {
        completed += 1
        advance()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let worker = SerialWorker()
    [640, 320].map(ResizeJob.init(width:)).forEach(worker.add)
    watch(worker)
}
