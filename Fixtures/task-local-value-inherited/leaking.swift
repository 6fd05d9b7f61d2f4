// The endless task inherits the task-local request that was bound when it was made.
// Not found yet: that a task inherits task local values is not known.

import Dispatch

final class Request: Sendable {
    @TaskLocal static var current: Request?
    let path: String
    init(path: String) { self.path = path }
}

enum Metrics {
    static let isRunning = DispatchSemaphore(value: 0)

    static func startReporting() {
        Task {
        // ^ closure-capture
        // ^ strong-back-reference
            while true {
                isRunning.signal()
                try? await Task.sleep(nanoseconds: 20_000_000)
            }
        }
        isRunning.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let request = Request(path: "/orders")
    Request.$current.withValue(request) {
    // ^ closure-capture
    // ^ strong-back-reference
        Metrics.startReporting()
    }
    watch(request)
}
