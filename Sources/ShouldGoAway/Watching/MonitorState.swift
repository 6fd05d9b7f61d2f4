import ShouldGoAwayShims

/// What the monitor knows. Touched by whoever holds its lock.
struct MonitorState {
    struct Scope {
        var watched = 0
        var reports: [LeakReport] = []
        var isEnding = false
    }

    var configuration = Configuration()
    var handlers: [@Sendable (LeakReport) -> Void] = []
    var ledger = Ledger()
    /// What scopes have found, which is told to them alone.
    var scopedLedger = Ledger()
    var tally = ProbeTally()
    var overdue: [Address: Overdue] = [:]
    var warnings: Set<String> = []
    var scopes: [UInt32: Scope] = [:]
    var lastScope: UInt32 = 0
    /// The process ends.
    var isEnding = false
    /// Callers that wait until all is decided.
    var finishing = 0
    /// Reports that are being written and handed out.
    var publishing = 0
    var waiters: [(probe: Probe, call: @Sendable (Probe.State) -> Void)] = []
    /// What became of probes that ended in another way than in time; the oldest are forgotten.
    private var ends: [UInt64: Probe.State] = [:]
    private var endOrder: [UInt64] = []
    private static let endLimit = 20_000
    private var groups: [LeakGroup: (inspected: Int, fingerprint: String?)] = [:]
    private var inspections: [UInt64] = []
    private var searches = SearchBudget()

    // MARK: Probes that wait for their time

    /// Looks at all probes: settles those whose object is gone, and takes those whose time is over. Returns how many are left,
    /// and how many of them do not belong to a scope.
    mutating func settleRecords(now: UInt64) -> (all: Int, unscoped: Int) {
        var pending = (all: 0, unscoped: 0)
        var block = sga_blocks()
        var hasSettled = false
        while let current = block {
            let committed = sga_block_committed(current)
            var isFirst = true
            for index in current.pointee.first..<max(committed, current.pointee.first) {
                let record = sga_block_record(current, index)
                guard let object = record.pointee.object else {
                    if isFirst { current.pointee.first = index + 1 }
                    continue
                }
                let id = current.pointee.serial * UInt64(SGA_RECORDS_PER_BLOCK) + UInt64(index)
                if swift_isDeallocating(object) {
                    countScope(record)
                    countGone(record)
                    swift_unownedRelease(object)
                } else if now >= record.pointee.deadline, record.pointee.flags == 0 || scopes[record.pointee.flags]?.isEnding != false {
                    countScope(record)
                    take(record, id: id, now: now)
                } else {
                    isFirst = false
                    pending.all += 1
                    if record.pointee.flags == 0 { pending.unscoped += 1 }
                    continue
                }
                settle(record, in: current)
                if isFirst { current.pointee.first = index + 1 }
                hasSettled = true
            }
            block = current.pointee.next
        }
        if hasSettled { sga_blocks_release_settled() }
        return pending
    }

    private func label(of record: UnsafeMutablePointer<sga_record>) -> UnsafeMutablePointer<String> {
        let offset = MemoryLayout<sga_record>.offset(of: \.label)!
        return (UnsafeMutableRawPointer(record) + offset).assumingMemoryBound(to: String.self)
    }

    private func settle(_ record: UnsafeMutablePointer<sga_record>, in block: UnsafeMutablePointer<sga_block>) {
        label(of: record).deinitialize(count: 1)
        record.pointee.object = nil
        block.pointee.settled += 1
    }

    private mutating func countGone(_ record: UnsafeMutablePointer<sga_record>) {
        tally.hasChanged = true
        if sga_place_count(record.pointee.file, record.pointee.line) { return }
        let label = label(of: record)
        tally.add(1, to: \.gone, of: ProbeSite(record.pointee), label: label.pointee)
        tally.add(sga_place_enter(record.pointee.file, record.pointee.line))
    }

    /// What became of the probes by now, those included whose objects are still there.
    mutating func currentTally() -> ProbeTally {
        for index in 0..<UInt32(SGA_PLACES) { tally.add(sga_place_take(index)) }
        var result = tally
        forEachRecord { result.add(1, to: \.undecided, of: ProbeSite($0.pointee), label: label(of: $0).pointee) }
        for entry in overdue.values { result.add(entry.calls, to: entry.isDecided ? \.leaked : \.undecided) }
        return result
    }

    private mutating func countScope(_ record: UnsafeMutablePointer<sga_record>) {
        if record.pointee.flags != 0 { scopes[record.pointee.flags]?.watched += 1 }
    }

    /// Whether there are probes that `settleRecords` has not seen.
    func hasUnseenRecords() -> Bool {
        var block = sga_blocks()
        while let current = block {
            if current.pointee.settled != sga_block_committed(current) { return true }
            block = current.pointee.next
        }
        return false
    }

    /// The object's time is over. A second probe of the same object joins the first.
    private mutating func take(_ record: UnsafeMutablePointer<sga_record>, id: UInt64, now: UInt64) {
        let object = record.pointee.object!
        let address = Address(object)
        let call = Overdue.Call(id: id, site: ProbeSite(record.pointee), label: label(of: record).pointee)
        tally.hasChanged = true
        if overdue[address] != nil {
            overdue[address]!.calls.append(call)
            swift_unownedRelease(object)
            return
        }
        let isScoped = record.pointee.flags != 0
        // A tenth of the delay, but the record may have had a much shorter one than the configuration's.
        let grace: UInt64 = isScoped ? 0 : min(max(configuration.delay.wholeNanoseconds / 10, 10_000_000), 100_000_000)
        overdue[address] = Overdue(
            address: address, calls: [call], label: call.label, file: record.pointee.file.map { String(cString: $0) } ?? "",
            line: Int(record.pointee.line), typeName: ObjectName.ofType(address.value), scope: record.pointee.flags,
            deadline: isScoped ? now : record.pointee.deadline, phase: .waiting(until: now + grace))
    }

    // MARK: Objects whose time is over

    /// Ends the watch of those that are gone; returns reports of those that went late.
    mutating func settleOverdue(now: UInt64) -> [LeakReport] {
        var reports: [LeakReport] = []
        for (address, entry) in overdue {
            if case .inspected = entry.phase, !entry.isCancelled, !swift_isDeallocating(entry.object) { continue }
            if entry.isCancelled {
                end(entry, .cancelled)
            } else if swift_isDeallocating(entry.object) {
                let lateness = Duration(wholeNanoseconds: now - min(now, entry.deadline))
                end(entry, .late(lateness))
                if entry.scope == 0 { reports.append(LeakReport(late: entry, by: lateness)) }
            } else {
                continue
            }
            swift_unownedRelease(entry.object)
            overdue[address] = nil
        }
        return reports
    }

    private mutating func end(_ entry: Overdue, _ state: Probe.State) {
        for call in entry.calls { end(call.id, state) }
        if case .late = state { return tally.add(entry.calls, to: \.late) }
        // What was found at the end of a scope stays found, though the watch ends with the scope.
        if entry.isDecided { tally.add(entry.calls, to: \.leaked) }
    }

    mutating func end(_ id: UInt64, _ state: Probe.State) {
        if ends.updateValue(state, forKey: id) == nil { endOrder.append(id) }
        if endOrder.count > 2 * Self.endLimit {
            for old in endOrder.prefix(Self.endLimit) { ends[old] = nil }
            endOrder.removeFirst(Self.endLimit)
        }
    }

    /// The objects that are to be inspected now, those first that were probed first.
    func due(_ now: UInt64) -> [Address] {
        let mayWait = isSearchPaused(now)
        return overdue.filter { $0.value.isDue(now) && !(mayWait && $0.value.scope == 0) }.sorted { ($0.value.deadline, $0.value.calls[0].id) < ($1.value.deadline, $1.value.calls[0].id) }.map(\.key)
    }

    /// Whether no object waits for its second look or its report.
    var isIdle: Bool {
        publishing == 0 && overdue.values.allSatisfy { entry in
            switch entry.phase {
            case .waiting, .inspected: false
            case .reported, .counted, .leftOpen: true
            }
        }
    }

    /// Nanoseconds between two looks at all probes.
    var tick: UInt64 {
        let shortest = configuration.delaysByType.values.map(\.wholeNanoseconds).min() ?? .max
        return min(configuration.delay.wholeNanoseconds, shortest) / 20
    }

    // MARK: Limits

    /// Whether searches have taken their share of the time for now. Nobody who waits is made to.
    func isSearchPaused(_ now: UInt64) -> Bool { !searches.isOpen(now) && !isEnding && finishing == 0 && waiters.isEmpty }

    mutating func noteSearch(from began: UInt64, to ended: UInt64) { searches.note(from: began, to: ended) }

    /// Whether the search for who holds it is still within the limits.
    mutating func mayInspect(_ entry: Overdue, now: UInt64) -> Bool {
        if entry.scope != 0 { return true }
        if let group = groups[entry.group], group.inspected >= configuration.graphsPerSignature, group.fingerprint != nil { return false }
        inspections.removeAll { now - min(now, $0) > 60_000_000_000 }
        if inspections.count >= configuration.graphsPerMinute { return false }
        inspections.append(now)
        return true
    }

    mutating func noteGroup(_ entry: Overdue, _ report: LeakReport) {
        if entry.scope != 0 { return }
        groups[entry.group, default: (0, nil)].inspected += 1
        groups[entry.group]!.fingerprint = report.fingerprint
    }

    /// For an object that is not looked at: as those of its group before it, or what the limit says.
    func counted(_ entry: Overdue) -> LeakReport? {
        if let fingerprint = groups[entry.group]?.fingerprint, let report = ledger[fingerprint] { return report }
        return LeakReport(incomplete: entry, reason: "more than \(configuration.graphsPerMinute) graphs in a minute")
    }

    // MARK: Questions about one probe

    func state(of probe: Probe) -> Probe.State {
        if let state = ends[probe.id] { return state }
        let perBlock = UInt64(SGA_RECORDS_PER_BLOCK)
        var block = sga_blocks()
        while let current = block {
            if current.pointee.serial == probe.id / perBlock {
                if sga_block_record(current, UInt32(probe.id % perBlock)).pointee.object != nil { return .pending }
                break
            }
            block = current.pointee.next
        }
        guard let entry = overdue[probe.object], entry.calls.contains(where: { $0.id == probe.id }) else { return .gone }
        switch entry.phase {
        case .waiting, .inspected, .leftOpen: return .pending
        case .reported, .counted: return .leaked
        }
    }

    /// Gives up a probe that waits for its time. False if it does not.
    mutating func cancelPending(_ probe: Probe) -> Bool {
        let perBlock = UInt64(SGA_RECORDS_PER_BLOCK)
        var block = sga_blocks()
        while let current = block {
            if current.pointee.serial == probe.id / perBlock {
                let record = sga_block_record(current, UInt32(probe.id % perBlock))
                guard let object = record.pointee.object else { return false }
                settle(record, in: current)
                swift_unownedRelease(object)
                return true
            }
            block = current.pointee.next
        }
        return false
    }

    mutating func callWaiters() {
        let undecided = waiters.filter { state(of: $0.probe) == .pending }
        if undecided.count == waiters.count { return }
        let decided = waiters.filter { state(of: $0.probe) != .pending }
        waiters = undecided
        for waiter in decided { waiter.call(state(of: waiter.probe)) }
    }
}
