/// What the program tells its caller.
enum ExitStatus: Int32 {
    case nothingShown = 0
    case findingsShown = 1
    /// Wrong usage, or something could not be read or written. Wins over `findingsShown`.
    case failed = 2
}
