// The heartbeat's task refers weakly to it, so the deinit that cancels the task runs.

import Dispatch

final class Heartbeat: @unchecked Sendable {
    private var task: Task<Void, Never>?
    private let first = DispatchSemaphore(value: 0)
    private(set) var beats = 0

    func begin() {
        task = Task { [weak self] in
            while !Task.isCancelled {
                self?.beat()
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
