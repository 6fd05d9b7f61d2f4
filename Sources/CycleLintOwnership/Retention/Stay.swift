/// Whether the run of a function comes to an end, as far as its text shows.
package enum Stay: UInt8, Comparable {
    case ends
    /// It ends when its task is cancelled, and not before.
    case untilCancelled
    case forEver

    package static func < (a: Stay, b: Stay) -> Bool { a.rawValue < b.rawValue }
}

/// A function or closure that is being run: which loops are open, and what its variables hold while they turn.
struct RunningFrame {
    /// Index in the file's functions.
    var function: Int32
    /// The closure's node; -1 for a function.
    var closure: Int32
    /// Number of the branches that were open before it.
    var outerBranches: Int
    var loops: [OpenLoop] = []
    var catches: [OpenCatch] = []
    /// Functions that it calls whatever happens.
    var certainCalls: Set<Int32> = []
    /// The way to its first instruction.
    var firstStep: Int32
    var stay = Stay.ends
    /// When what has been run so far leaves it: it stays as long if it calls itself now.
    var wayOut = Stay.forEver
    /// What comes next in it, outside of its branches, is never run.
    var isOver = false
    /// What is held while it stays.
    var held: [Int32] = []

    /// A `do` with a `catch`.
    struct OpenCatch {
        /// Numbers of loops and branches around it.
        var loops: Int
        var branches: Int
        /// An error that is thrown whatever happens has left it.
        var isOver = false
    }

    struct OpenLoop {
        /// How long it turns if nothing leaves it.
        var stay: Stay
        var hasExit = false
        /// Declared inside it: released at each turn.
        var ownLocals: Set<UInt32> = []
        var held: [Int32] = []
    }
}
