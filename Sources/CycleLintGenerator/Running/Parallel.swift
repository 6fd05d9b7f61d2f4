import Foundation

/// Runs a number of jobs on a few threads with stacks deep enough for the parser in a debug build, and waits for all.
func inParallel<Result: Sendable>(_ count: Int, threads: Int, _ job: @escaping @Sendable (_ index: Int, _ thread: Int) -> Result) -> [Result] {
    let jobs = Jobs<Result>(count: count)
    let group = DispatchGroup()
    for thread in 0..<max(1, min(threads, count)) {
        group.enter()
        let worker = Thread {
            while let index = jobs.next() { jobs.finish(index, job(index, thread)) }
            group.leave()
        }
        worker.stackSize = 16 << 20
        worker.start()
    }
    group.wait()
    return jobs.results
}

/// Guarded by its lock.
private final class Jobs<Result>: @unchecked Sendable {
    private let lock = NSLock()
    private let count: Int
    private var started = 0
    private var finished: [Int: Result] = [:]

    init(count: Int) {
        self.count = count
    }

    func next() -> Int? {
        lock.withLock {
            guard started < count else { return nil }
            defer { started += 1 }
            return started
        }
    }

    func finish(_ index: Int, _ result: Result) {
        lock.withLock { finished[index] = result }
    }

    /// In the order of the jobs.
    var results: [Result] {
        lock.withLock { (0..<count).compactMap { finished[$0] } }
    }
}
