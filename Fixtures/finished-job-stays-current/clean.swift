// Finishing takes the job out of `current`.

import Foundation

protocol Job: AnyObject {
    var done: (() -> Void)? { get set }
    func start()
}

final class ResizeJob: Job {
    var done: (() -> Void)?
    let width: Int
    init(width: Int) { self.width = width }
    func start() { done?() }
}

final class SerialWorker {
    private var waiting: [any Job] = []
    private var current: (any Job)?
    private(set) var completed = 0

    func add(_ job: any Job) {
        waiting.append(job)
        if current == nil { advance() }
    }

    private func advance() {
        guard !waiting.isEmpty else { return }
        let job = waiting.removeFirst()
        job.done = { self.finished() }
        current = job
        job.start()
    }

    private func finished() {
        completed += 1
        current = nil
        advance()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let worker = SerialWorker()
    [640, 320].map(ResizeJob.init(width:)).forEach(worker.add)
    watch(worker)
}
