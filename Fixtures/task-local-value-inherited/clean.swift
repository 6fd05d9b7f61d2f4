// A detached task inherits no task-local values.

import Dispatch

final class Request: Sendable {
    @TaskLocal static var current: Request?
    let path: String
    init(path: String) { self.path = path }
}

enum Metrics {
    static let isRunning = DispatchSemaphore(value: 0)

    static func startReporting() {
        Task.detached {
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
        Metrics.startReporting()
    }
    watch(request)
}
