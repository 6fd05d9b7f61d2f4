/// The time that searches for holders may take: in a program with much memory one may take seconds. An object that has to wait for its search may go away meanwhile.
struct SearchBudget {
    private var spent: UInt64 = 0
    /// When the first search began.
    private var start: UInt64?
    private static let atFirst: UInt64 = 1_000_000_000
    /// One nanosecond of searching in so many.
    private static let share: UInt64 = 25

    /// All in nanoseconds.
    mutating func note(from began: UInt64, to ended: UInt64) {
        if start == nil { start = began }
        spent += ended - min(began, ended)
    }

    func isOpen(_ now: UInt64) -> Bool {
        guard let start else { return true }
        return spent <= Self.atFirst + (now - min(now, start)) / Self.share
    }
}
