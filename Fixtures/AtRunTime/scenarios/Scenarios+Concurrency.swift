import Dispatch
import ShouldGoAway

final class Worker: @unchecked Sendable {
    var task: Task<Void, Never>?
    var continuation: CheckedContinuation<Void, Never>?
    var stop = false
    var steps = 0

    @inline(never)
    func sleepForLong() async {
        try? await Task.sleep(for: .seconds(60))
        steps += 1
    }

    @inline(never)
    func waitForever() async {
        await withCheckedContinuation { continuation = $0 }
        steps += 1
    }

    func spin() {
        while !stop {
            steps &+= 1
            use(nil)
        }
    }
}

/// Waits until a task has begun to do what it is for.
private func untilTrue(_ condition: () -> Bool) async {
    while !condition() { try? await Task.sleep(for: .milliseconds(2)) }
}

extension Scenario {
    static let concurrency: [Scenario] = [
        .held("task that sleeps", ["task in Worker.sleepForLong > …"]) {
            let worker = Worker()
            Task.detached { await worker.sleepForLong() }
            try? await Task.sleep(for: .milliseconds(20))
            shouldGoAway(worker)
        },
        .held("task that sleeps, kept by the object it holds", ["task in Worker.sleepForLong > …"]) {
            let worker = Worker()
            worker.task = Task.detached { await worker.sleepForLong() }
            try? await Task.sleep(for: .milliseconds(20))
            shouldGoAway(worker)
        },
        .held("task that waits for a continuation", ["task in Worker.waitForever > …"]) {
            let worker = Worker()
            Task.detached { await worker.waitForever() }
            await untilTrue { worker.continuation != nil }
            shouldGoAway(worker)
        },
        .clean("continuation that was resumed") {
            let worker = Worker()
            Task.detached { await worker.waitForever() }
            await untilTrue { worker.continuation != nil }
            worker.continuation?.resume()
            worker.continuation = nil
            shouldGoAway(worker, within: .seconds(5))
        },
        .held("task that runs", []) {
            let worker = Worker()
            Task.detached { worker.spin() }
            await untilTrue { worker.steps > 0 }
            shouldGoAway(worker)
        },
        .clean("task that ended") {
            let worker = Worker()
            await Task.detached { worker.steps += 1 }.value
            shouldGoAway(worker)
        },
        .clean("kept task that ended") {
            let worker = Worker()
            let task = Task.detached { worker.steps += 1 }
            await task.value
            worker.task = task
            shouldGoAway(worker, within: .seconds(5))
        },
        .clean("cancelled task") {
            let worker = Worker()
            let task = Task.detached { await worker.sleepForLong() }
            try? await Task.sleep(for: .milliseconds(20))
            task.cancel()
            await task.value
            shouldGoAway(worker, within: .seconds(5))
        },
        .held("thread that is busy with it", []) {
            let worker = Worker()
            let began = DispatchSemaphore(value: 0)
            startThread {
                began.signal()
                worker.spin()
            }
            await untilTrue { began.wait(timeout: .now()) == .success }
            shouldGoAway(worker)
        },
        .held("thread that waits", [], signature: "… -> Worker") {
            let worker = Worker()
            let began = DispatchSemaphore(value: 0)
            startThread { waitFor(worker, began) }
            await untilTrue { began.wait(timeout: .now()) == .success }
            shouldGoAway(worker)
        },
    ]
}

@inline(never)
private func waitFor(_ worker: Worker, _ began: DispatchSemaphore) {
    began.signal()
    DispatchSemaphore(value: 0).wait()
    use(worker)
}
