import ShouldGoAwayShims

/// An object that was still there when its time was over. Its memory stays until it is gone and this is given up.
struct Overdue {
    enum Phase {
        /// Looked at a second time at that point of the clock.
        case waiting(until: UInt64)
        case inspected
        case reported(fingerprint: String)
        /// Known and left as it is, or beyond what is looked at.
        case counted
        /// The process ends, and what holds it may be what the process was doing.
        case leftOpen
    }

    /// A probe, by its number, and the place that made it.
    struct Call {
        let id: UInt64
        let site: ProbeSite
        let label: String
    }

    let address: Address
    /// The probes of the object, the first one first.
    var calls: [Call]
    let label: String
    let file: String
    let line: Int
    let typeName: String
    let scope: UInt32
    /// When the probe said that the object is to be gone.
    let deadline: UInt64
    var phase: Phase
    var isCancelled = false
    var object: UnsafeMutableRawPointer { address.pointer! }

    /// Whether its second look is due, and it is still there.
    func isDue(_ now: UInt64) -> Bool {
        if case .waiting(let time) = phase { return now >= time && !isCancelled && !swift_isDeallocating(object) }
        return false
    }

    /// Objects of which a few tell about the rest.
    var group: LeakGroup { LeakGroup(type: typeName, label: label, file: file, line: line) }
}

struct LeakGroup: Hashable {
    let type: String
    let label: String
    let file: String
    let line: Int
}
