import ShouldGoAwayShims

/// The memory for searches that follow each other closely: one survey of it serves them while it is fresh.
final class SearchedMemory {
    /// A survey serves for so many times the time that it took, so that surveys are never most of the work, nor far behind.
    private static let lifetime: UInt64 = 2
    /// nil without memory.
    let scan = PointerScan()
    private var known: MemorySurvey?

    /// Whether a search can begin without a look at the whole memory.
    var isFresh: Bool { known.map { $0.age <= Self.lifetime * $0.cost } ?? false }

    /// nil where the list of the memory cannot be read, or without memory. `anew` if what the last one led to has changed.
    func survey(anew: Bool) -> MemorySurvey? {
        if !anew, isFresh { return known }
        // Its memory is to be had again for the next one.
        known = nil
        if let scan, let map = memoryMap() { known = MemorySurvey(of: map, reader: scan.reader) }
        return known
    }
}
