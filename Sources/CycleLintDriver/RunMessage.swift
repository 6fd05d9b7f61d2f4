/// Something that the user should know about the run itself rather than about the source: for standard error.
package struct RunMessage: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// Part of what was asked for could not be done.
        case error
        /// Everything was done, but something asks for attention.
        case note
    }

    package var kind: Kind
    /// What, where, and what to do about it, in one line.
    package var text: String

    package static func error(_ text: String) -> RunMessage { RunMessage(kind: .error, text: text) }
    package static func note(_ text: String) -> RunMessage { RunMessage(kind: .note, text: text) }
}
