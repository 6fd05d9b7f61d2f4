import ShouldGoAwayShims

extension Monitor {
    func state(of probe: Probe) -> Probe.State {
        lock.locked {
            _ = state.settleRecords(now: 0)
            return state.state(of: probe)
        }
    }

    func report(of probe: Probe) -> LeakReport? {
        lock.locked {
            _ = state.settleRecords(now: 0)
            guard let entry = state.overdue[probe.object], entry.calls.contains(where: { $0.id == probe.id }), !swift_isDeallocating(entry.object),
                case .reported(let fingerprint) = entry.phase
            else { return nil }
            return state.ledger[fingerprint] ?? state.scopes[entry.scope]?.reports.first { $0.fingerprint == fingerprint }
        }
    }

    func cancel(_ probe: Probe) {
        lock.locked {
            _ = state.settleRecords(now: 0)
            if state.cancelPending(probe) {
                state.end(probe.id, .cancelled)
            } else if let entry = state.overdue[probe.object], let index = entry.calls.firstIndex(where: { $0.id == probe.id }) {
                // Other probes of the same object stay.
                if entry.calls.count == 1 {
                    state.overdue[probe.object]!.isCancelled = true
                } else {
                    state.overdue[probe.object]!.calls.remove(at: index)
                }
                state.end(probe.id, .cancelled)
            }
            lock.signal()
        }
    }

    func whenDecided(_ probe: Probe, _ call: @escaping @Sendable (Probe.State) -> Void) {
        lock.locked {
            _ = state.settleRecords(now: 0)
            state.waiters.append((probe, call))
            state.callWaiters()
            lock.signal()
        }
    }

    // MARK: Scopes

    func openScope() -> UInt32 {
        lock.locked {
            state.lastScope += 1
            state.scopes[state.lastScope] = MonitorState.Scope()
            sga_store32(&switches.pointee.scopes, UInt32(state.scopes.count))
            return state.lastScope
        }
    }

    func closeScope(_ id: UInt32) {
        lock.locked {
            // What is left in it is reported no more.
            state.scopes[id]?.isEnding = true
            state.endDeadlines(of: id)
            _ = state.settleRecords(now: 0)
            for (address, entry) in state.overdue where entry.scope == id { state.overdue[address]!.isCancelled = true }
            _ = state.settleOverdue(now: sga_coarse_time())
            state.scopes[id] = nil
            sga_store32(&switches.pointee.scopes, UInt32(state.scopes.count))
        }
    }

    func watched(in id: UInt32) -> Int {
        lock.locked { (state.scopes[id]?.watched ?? 0) + state.pending(in: id) }
    }

    func remaining(in id: UInt32) -> Int {
        lock.locked {
            _ = state.settleRecords(now: 0)
            return state.pending(in: id)
        }
    }

    func decide(scope id: UInt32) -> [LeakReport] {
        wake()
        return lock.locked {
            state.scopes[id]?.isEnding = true
            state.endDeadlines(of: id)
            lock.signal()
            while state.pending(in: id) > 0 || state.overdue.values.contains(where: { $0.scope == id && !$0.isDecided }) {
                lock.wait(10_000_000)
            }
            return state.scopes[id]?.reports ?? []
        }
    }
}

extension MonitorState {
    /// All records whose object was there when it was last looked at.
    func forEachRecord(_ body: (UnsafeMutablePointer<sga_record>) -> Void) {
        var block = sga_blocks()
        while let current = block {
            for index in current.pointee.first..<max(current.pointee.first, sga_block_committed(current)) {
                let record = sga_block_record(current, index)
                if record.pointee.object != nil { body(record) }
            }
            block = current.pointee.next
        }
    }

    private func forEachRecord(in scope: UInt32, _ body: (UnsafeMutablePointer<sga_record>) -> Void) {
        forEachRecord { if $0.pointee.flags == scope { body($0) } }
    }

    /// Probes of a scope whose object was there when it was last looked at.
    func pending(in scope: UInt32) -> Int {
        var count = 0
        forEachRecord(in: scope) { _ in count += 1 }
        return count
    }

    func endDeadlines(of scope: UInt32) {
        forEachRecord(in: scope) { $0.pointee.deadline = 0 }
    }
}

extension Overdue {
    var isDecided: Bool {
        switch phase {
        case .waiting, .inspected, .leftOpen: false
        case .reported, .counted: true
        }
    }
}
