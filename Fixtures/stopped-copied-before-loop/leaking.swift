// The telemetry loop looks at a copy of the flag, or at the flag.
import Foundation

final class Telemetry: @unchecked Sendable {
    private let lock = NSLock()
    private var _stopped = false
    var stopped: Bool {
        get { lock.withLock { _stopped } }
        set { lock.withLock { _stopped = newValue } }
    }
    private(set) var sent = 0

    func begin() {
        Task(priority: .background) {
        // ^ closure-capture
            let stopped = self.stopped
            // ^ closure-capture
            while !stopped {
            // ^ closure-capture
                await send()
                // ^ closure-capture
                try? await Task.sleep(for: .milliseconds(3))
            }
        }
    }

    private func send() async { sent += 1 }
    func end() { stopped = true }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let telemetry = Telemetry()
    telemetry.begin()
    while telemetry.sent == 0 { usleep(1000) }
    telemetry.end()
    watch(telemetry)
}
