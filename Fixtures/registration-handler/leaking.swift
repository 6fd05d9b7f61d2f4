// The registration handler of the kept source captures the monitor weakly, its event handler captures the monitor's log, which has the monitor.

import Dispatch

final class EventLog {
    var owner: SignalMonitor?
    // ^ closure-capture
    // ^ strong-back-reference
    private(set) var lines: [String] = []
    func write(_ line: String) { lines.append("\(owner?.name ?? "-"): \(line)") }
}

final class SignalMonitor: @unchecked Sendable {
    let name = "monitor"
    private(set) var isRegistered = false
    private let source = DispatchSource.makeUserDataOrSource(queue: .global())
    // ^ closure-capture
    // ^ strong-back-reference

    func start(with log: EventLog) {
        log.owner = self
        // ^ closure-capture
        // ^ strong-back-reference
        source.setRegistrationHandler { [weak self] in self?.isRegistered = true }
        source.setEventHandler { log.write("signal") }
        // ^ closure-capture
        // ^ strong-back-reference
        source.activate()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let monitor = SignalMonitor()
    monitor.start(with: EventLog())
    watch(monitor)
}
