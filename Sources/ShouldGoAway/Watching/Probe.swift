/// One call of `shouldGoAway`: what has become of the object, and a way to take the call back.
public struct Probe: Sendable {
    public enum State: Sendable, Equatable {
        /// Nothing to watch: nil, a value, an object that never goes away or is going already, or watching is off.
        case unwatched
        /// Still there, and its time is not over, or it is being found out who holds it.
        case pending
        /// It went away in time.
        case gone
        /// It went away, so long after the probe.
        case late(Duration)
        /// It is still there after its time, and was reported.
        case leaked
        case cancelled
    }

    /// 0 if nothing is watched.
    let id: UInt64
    let object: Address

    static let unwatched = Probe(id: 0, object: Address(0))

    /// What has become of the object by now. Takes a lock: not for hot code.
    public var state: State { id == 0 ? .unwatched : Monitor.shared.state(of: self) }

    /// Who holds the object that is `leaked`; nil for a leak that the configuration accepts, and in any other state. Takes a lock.
    public var report: LeakReport? { id == 0 ? nil : Monitor.shared.report(of: self) }

    /// Takes the call back: the object may stay. What was reported already stays reported.
    public func cancel() {
        if id != 0 { Monitor.shared.cancel(self) }
    }

    /// Waits until it is known whether the object went away: never `pending`.
    public func wait() async -> State {
        guard id != 0 else { return .unwatched }
        return await withCheckedContinuation { continuation in
            Monitor.shared.whenDecided(self) { continuation.resume(returning: $0) }
        }
    }
}
