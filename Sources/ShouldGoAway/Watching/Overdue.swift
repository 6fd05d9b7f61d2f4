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
    }

    let address: Address
    var ids: [UInt64]
    let label: String
    let file: String
    let line: Int
    let site: ProbeSite
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
