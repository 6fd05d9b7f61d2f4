// The handler captures the monitor weakly, so the `deinit` runs and removes it.

final class Probe {
    private var handlers: [Int: (Double) -> Void] = [:]
    private var lastToken = 0

    func add(_ handler: @escaping (Double) -> Void) -> Int {
        lastToken += 1
        handlers[lastToken] = handler
        return lastToken
    }

    func remove(_ token: Int) { handlers[token] = nil }

    func sample(_ value: Double) { handlers.values.forEach { $0(value) } }
}

final class LoadMonitor {
    private let probe: Probe
    private var token: Int?
    private(set) var peak = 0.0

    init(probe: Probe) {
        self.probe = probe
        token = probe.add { [weak self] value in
            self?.note(value)
        }
    }

    private func note(_ value: Double) {
        peak = max(peak, value)
    }

    deinit {
        if let token { probe.remove(token) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let probe = Probe()
    let monitor = LoadMonitor(probe: probe)
    probe.sample(0.4)
    probe.sample(0.9)
    probe.sample(0.1)
    precondition(monitor.peak == 0.9)
    watch(monitor)
}
