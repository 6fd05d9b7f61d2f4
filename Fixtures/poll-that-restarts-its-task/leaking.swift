// Each poll ends by starting the next one in a new task.
import Foundation

final class BuildStatus: @unchecked Sendable {
    enum Phase { case queued, running, done }
    private(set) var phase = Phase.queued
    private(set) var polls = 0
    private var isWatching = true

    func poll() {
        Task {
        // ^ closure-capture
            polls += 1
            phase = .running
            try await Task.sleep(for: .milliseconds(4))
            if phase != .done { poll() }
            // ^ closure-capture
        }
    }

    func stopWatching() { isWatching = false }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let status = BuildStatus()
    status.poll()
    while status.polls < 2 { usleep(1000) }
    status.stopWatching()
    watch(status)
}
