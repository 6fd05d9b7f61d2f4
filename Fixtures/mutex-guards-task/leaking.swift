// The handle in the mutex is taken out and dropped, which does not cancel the task.

import Dispatch
import Synchronization

final class PresenceReporter: Sendable {
    private let task = Mutex<Task<Void, Never>?>(nil)
    // ^ closure-capture
    private let reports = Atomic<Int>(0)
    private let reported = DispatchSemaphore(value: 0)

    func goOnline() {
        task.withLock { task in
            guard task == nil else { return }
            task = Task { [self] in
            // ^ closure-capture
                while !Task.isCancelled {
                    report()
                    // ^ closure-capture
                    try? await Task.sleep(nanoseconds: 9_000_000)
                }
            }
        }
        reported.wait()
    }

    private func report() {
        reports.add(1, ordering: .relaxed)
        reported.signal()
    }

    func goOffline() {
        let running = task.withLock { task in
            defer { task = nil }
            return task
        }
        precondition(running != nil)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reporter = PresenceReporter()
    reporter.goOnline()
    reporter.goOffline()
    watch(reporter)
}
