// The handle in the mutex is taken out and cancelled.

import Dispatch
import Synchronization

final class PresenceReporter: Sendable {
    private let task = Mutex<Task<Void, Never>?>(nil)
    private let reports = Atomic<Int>(0)
    private let reported = DispatchSemaphore(value: 0)

    func goOnline() {
        task.withLock { task in
            guard task == nil else { return }
            task = Task { [self] in
                while !Task.isCancelled {
                    report()
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
        running?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reporter = PresenceReporter()
    reporter.goOnline()
    reporter.goOffline()
    watch(reporter)
}
