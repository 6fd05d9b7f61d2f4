// The heartbeat's task runs until it is cancelled, which only the deinit of the heartbeat does.

import Dispatch

final class Heartbeat: @unchecked Sendable {
    private var task: Task<Void, Never>?
    // ^ unreachable-deinit
    private let first = DispatchSemaphore(value: 0)
    private(set) var beats = 0

    func begin() {
        task = Task {
        // ^ unreachable-deinit
            while !Task.isCancelled {
                beat()
                // ^ unreachable-deinit
                try? await Task.sleep(nanoseconds: 8_000_000)
            }
        }
        first.wait()
    }

    private func beat() {
        beats += 1
        if beats == 1 { first.signal() }
    }

    deinit {
        task?.cancel()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let heartbeat = Heartbeat()
    heartbeat.begin()
    watch(heartbeat)
}
