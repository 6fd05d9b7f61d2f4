import ShouldGoAwayShims

/// The file that says what became of all probes.
extension Monitor {
    private static let second: UInt64 = 1_000_000_000

    /// Nanoseconds until the file may be written; nil where there is nothing to write.
    var tallyPause: UInt64? {
        guard state.tally.hasChanged, !state.isEnding, state.tallyFolder != nil else { return nil }
        let due = tallyTime == 0 ? 0 : tallyTime + Self.second
        return due - min(due, sga_coarse_time())
    }

    /// Called with the lock, which is open while the file is written.
    func writeTally() {
        guard let folder = state.tallyFolder, state.tally.hasChanged else { return }
        tallyTime = sga_coarse_time()
        state.tally.hasChanged = false
        let tally = state.currentTally()
        state.publishing += 1
        lock.unlocked { ReportFiles.write(tally, to: folder) }
        state.publishing -= 1
    }

    /// What a scope finds fails its test; it is written as well where somebody has named a folder to collect in.
    func writeScoped(_ report: LeakReport) {
        guard state.configuration.isFolderNamed, let folder = state.configuration.outputFolder else { return }
        var counted = state.scopedLedger.add(report)
        counted.count += state.ledger[report.fingerprint]?.count ?? 0
        state.publishing += 1
        lock.unlocked { ReportFiles.write(counted, to: folder) }
        state.publishing -= 1
    }

    // MARK: The end of the process

    /// As `finish`, for a process that ends: for no longer than the delay or `longestWait`, and a second more to find who holds what is still there. Probes
    /// with more time than that stay undecided. Gives up where the lock is not to be had, as in a signal's handler.
    func finishAtExit() {
        lock.locked(within: Self.second) {
            // A handler of reports that ends the process is called by the only thread that could decide anything.
            if isRunning, !sga_is_monitor_thread() { waitForVerdicts() }
            if state.publishing == 0 || sga_is_monitor_thread() { writeTally() }
        }
    }

    private static let longestWait = 2 * second

    private func waitForVerdicts() {
        state.isEnding = true
        let latest = sga_coarse_time() + min(state.configuration.delay.wholeNanoseconds, Self.longestWait)
        while sga_coarse_time() < latest + Self.second, state.isUndecided(until: latest) {
            lock.signal()
            lock.wait(20_000_000)
        }
    }
}

extension MonitorState {
    /// A folder that nobody has named gets no files of programs that do not leak.
    var tallyFolder: String? { configuration.isFolderNamed || !ledger.reports.isEmpty ? configuration.outputFolder : nil }

    /// Whether something is to be found out about an object whose time is over by then.
    fileprivate mutating func isUndecided(until latest: UInt64) -> Bool {
        _ = settleRecords(now: sga_coarse_time())
        if !isIdle { return true }
        var isUndecided = false
        forEachRecord { if $0.pointee.flags == 0, $0.pointee.deadline <= latest { isUndecided = true } }
        return isUndecided
    }
}

extension LeakReport {
    /// Whether what keeps the object has nothing to do with what the process was doing when it ended: a frame that calls `exit` never lets go.
    var isForGood: Bool {
        guard let root = path.first?.from else { return false }
        return verdict == .cycle || verdict == .held && (root.hasPrefix("global ") || root.hasPrefix("static "))
    }
}
