/// A lifetime token that nobody keeps: what it stands for ends as soon as it has begun.
package struct DroppedToken {
    package enum Way: Hashable {
        /// The call is a statement.
        case unused
        /// `_ = …`
        case discarded
        /// Only a local variable that nothing reads refers to it. Its number in the file.
        case variable(UInt32)
        /// It is put into a local list that nothing reads.
        case list(UInt32)
    }
    package var way: Way
    /// Declaration of its class.
    package var type: Int32
    /// The call that makes it.
    package var site: Site
    /// The function or closure that makes it.
    package var function: Int32
}

/// A token that a body does not seem to keep. What its whole heap says is known at the end.
struct TokenCandidate {
    var token: DroppedToken
    var nodes: [Int32]
}
