// The log that the event handler captures refers weakly to the monitor.

import Dispatch

final class EventLog {
    weak var owner: SignalMonitor?
    private(set) var lines: [String] = []
    func write(_ line: String) { lines.append("\(owner?.name ?? "-"): \(line)") }
}

final class SignalMonitor: @unchecked Sendable {
    let name = "monitor"
    private(set) var isRegistered = false
    private let source = DispatchSource.makeUserDataOrSource(queue: .global())

    func start(with log: EventLog) {
        log.owner = self
        source.setRegistrationHandler { [weak self] in self?.isRegistered = true }
        source.setEventHandler { log.write("signal") }
        source.activate()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let monitor = SignalMonitor()
    monitor.start(with: EventLog())
    watch(monitor)
}
