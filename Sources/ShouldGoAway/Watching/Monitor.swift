import ShouldGoAwayShims

/// Looks at all probes of the program, on one thread of its own. What may be touched with the lock only is in `MonitorState`.
final class Monitor: @unchecked Sendable {
    static let shared = Monitor()

    let lock = Lock()
    var state = MonitorState()
    private let symbolsLock = Lock()
    private let symbols = ImageSymbols()
    let switches = sga_shared_switches()
    private(set) var isRunning = false
    private let endOfProcess = EndOfProcess()
    var tallyTime: UInt64 = 0

    private init() {
        // The first probe starts the thread.
        sga_store32(&switches.pointee.monitor_sleeps, 1)
        configure(Environment.configuration())
    }

    var configuration: Configuration {
        get { lock.locked { state.configuration } }
        set { lock.locked { configure(newValue) } }
    }

    private func configure(_ configuration: Configuration) {
        state.configuration = configuration
        sga_store64(&switches.pointee.delay, configuration.delay.wholeNanoseconds)
        sga_store32(&switches.pointee.delays_by_type, configuration.delaysByType.isEmpty ? 0 : 1)
        let mode: UInt32 = switch configuration.isOn {
        case .off: 1
        case .on: 2
        case .whenDebugging: 3
        }
        sga_store32(&switches.pointee.mode, mode)
    }

    func add(_ handler: @escaping @Sendable (LeakReport) -> Void) { lock.locked { state.handlers.append(handler) } }
    var reports: [LeakReport] { lock.locked { state.ledger.reports } }
    var bytesInUse: Int { sga_blocks_bytes() }

    func delay(of object: UnsafeMutableRawPointer) -> UInt64 {
        lock.locked {
            let type = Metadata(object.load(as: UnsafeRawPointer.self))
            // Of what is no instance of a class there is no type to ask for.
            guard type.kind == .classType, let delay = state.configuration.delaysByType[ObjectIdentifier(type.swiftType)] else {
                return state.configuration.delay.wholeNanoseconds
            }
            return delay.wholeNanoseconds
        }
    }

    func withSymbols<Result>(_ body: (ImageSymbols) throws -> Result) rethrows -> Result {
        try symbolsLock.locked { try body(symbols) }
    }

    func warnOnce(_ text: String) {
        let isNew = lock.locked { state.warnings.count < 1000 && state.warnings.insert(text).inserted }
        if isNew { warn(text) }
    }

    // MARK: The thread

    /// Does nothing but make sure that the settings were read.
    func start() {}

    /// Called by a probe that finds the monitor asleep.
    func wake() {
        lock.locked {
            sga_store32(&switches.pointee.monitor_sleeps, 0)
            startThread()
            lock.signal()
        }
    }

    private func startThread() {
        if isRunning { return }
        isRunning = MonitorThread.start { [unowned self] in run() }
        if isRunning { endOfProcess.register() }
        if !isRunning { warn("no thread for the monitor: nothing is watched") }
    }

    private func run() {
        lock.locked {
            while true {
                let began = sga_precise_time()
                var pending = pass(now: sga_coarse_time())
                while case let due = state.due(sga_coarse_time()), !due.isEmpty {
                    let memory = SearchedMemory()
                    for object in due where inspect(object, memory) {
                        // What went away while one object was looked at is to be freed before the next one is.
                        pending = pass(now: sga_coarse_time())
                    }
                }
                lock.signal()
                if tallyPause == 0 { writeTally() }
                if pending == 0, state.isIdle {
                    sleep()
                } else {
                    // Looking at very many probes is to take a twentieth of a processor at most.
                    let cost = sga_precise_time() - began
                    lock.wait(max(min(state.tick, 200_000_000), 5_000_000, min(cost * 20, 2_000_000_000)))
                }
            }
        }
    }

    /// Until a probe wakes it.
    private func sleep() {
        sga_store32(&switches.pointee.monitor_sleeps, 1)
        sga_fence()
        // A probe made just before has not seen that the monitor sleeps.
        if state.hasUnseenRecords() {
            sga_store32(&switches.pointee.monitor_sleeps, 0)
            return
        }
        lock.wait([state.overdue.isEmpty ? nil : 500_000_000, tallyPause].compactMap { $0 }.min())
        sga_store32(&switches.pointee.monitor_sleeps, 0)
    }

    /// One look at all probes; returns how many are undecided.
    private func pass(now: UInt64) -> Int {
        let pending = state.settleRecords(now: now).all
        for late in state.settleOverdue(now: now) { publish(late) }
        state.callWaiters()
        return pending
    }

    // MARK: Reports

    /// Decides on an object that is due. Whether it took the time that it takes to find out who holds it.
    private func inspect(_ address: Address, _ memory: SearchedMemory) -> Bool {
        let now = sga_coarse_time()
        guard let overdue = state.overdue[address], overdue.isDue(now) else { return false }
        if overdue.scope == 0, !memory.isFresh, state.isSearchPaused(now) { return false }
        let maker = ReportMaker(overdue: overdue, memory: memory, limits: HolderGraph.Limits(objects: state.configuration.holderLimit))
        state.overdue[address]!.phase = .inspected
        let mayInspect = state.mayInspect(overdue, now: now)
        let began = sga_precise_time()
        let found = mayInspect
            ? lock.unlocked { withSymbols { maker.report($0) } }
            : state.counted(overdue)
        if overdue.scope == 0 { state.noteSearch(from: began, to: sga_precise_time()) }
        // Gone, or taken back, while it was looked at: the next pass finds that.
        guard state.overdue[address]?.isCancelled == false, !swift_isDeallocating(overdue.object) else { return mayInspect }
        let report = found ?? LeakReport(incomplete: overdue, reason: "its reference count could not be read")
        if state.configuration.acceptedLeaks.contains(where: { $0.signature == report.signature && !$0.reason.isEmpty }) {
            state.overdue[address]!.phase = .counted
            return mayInspect
        }
        if state.isEnding, !report.isForGood {
            state.overdue[address]!.phase = .leftOpen
            return mayInspect
        }
        state.tally.hasChanged = true
        state.overdue[address]!.phase = .reported(fingerprint: report.fingerprint)
        state.noteGroup(overdue, report)
        publish(report, scope: overdue.scope)
        return mayInspect
    }

    /// Counts the report, and shows it where it belongs.
    private func publish(_ report: LeakReport, scope: UInt32 = 0) {
        if scope != 0 {
            state.scopes[scope]?.reports.append(report)
            writeScoped(report)
            return
        }
        let counted = state.ledger.add(report)
        let configuration = state.configuration
        let handlers = state.handlers
        state.publishing += 1
        lock.unlocked {
            if let folder = configuration.outputFolder { ReportFiles.write(counted, to: folder) }
            if configuration.printsReports, counted.count == 1 { printError(counted.text) }
            for handler in handlers { handler(counted) }
        }
        state.publishing -= 1
    }

    func finish() {
        lock.locked {
            startThread()
            state.finishing += 1
            defer { state.finishing -= 1 }
            while state.settleRecords(now: sga_coarse_time()).unscoped > 0 || !state.isIdle {
                lock.signal()
                lock.wait(20_000_000)
            }
        }
    }
}
