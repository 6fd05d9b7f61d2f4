/// What the calls of one framework keep alive, as a file of `Rules/Knowledge` says it. The format is explained in the README of that folder.
package struct Framework: Equatable, Sendable {
    package var title: String
    /// A program that imports one of these uses the framework.
    package var modules: [String] = []
    package var types: [KnownType] = []
    package var calls: [KnownCall] = []
}

/// A type of a framework, with the properties that matter.
package struct KnownType: Equatable, Sendable {
    /// As Swift writes it, without a body: `class UITableView: UIScrollView`.
    package var type: String
    package var properties: [String] = []
    package var marks: [String] = []
}

/// One call, and what it keeps.
package struct KnownCall: Equatable, Sendable {
    /// The types that have it; empty for a global function.
    package var types: [String] = []
    /// As Swift writes it; `Receiver` stands for the type.
    package var declaration: String
    package var keeps: [Kept] = []
    /// By closure: what its parameters are.
    package var gives: [String: [String]] = [:]
    /// A Boolean parameter; where `false` is written for it, the call keeps nothing.
    package var when: String?
    /// Properties of the receiver, or of a parameter (`workItem.notified`), that it empties.
    package var ends: [String] = []
    /// The object that the result is, where it is none of its own.
    package var returned: String?
    package var marks: [String] = []
    /// Where it is documented.
    package var source: String?
    package var confirmed: Confirmation?
    package var note: String?

    /// Who keeps what, and until when.
    package struct Kept: Equatable, Sendable {
        package var what: String
        package var by: String?
        /// The property that keeps it; nil where it has none that matters.
        package var property: String?
        /// In place of `by`: the name of what lives as long as the process.
        package var root: String?
        package var until: [String] = []
        /// The call without which it does not begin: `receiver.suspend()`.
        package var after: String?

        /// It ends soon by itself.
        var isFinished: Bool { until.contains("finished") }
    }

    package enum Confirmation: String, Equatable, Sendable, Decodable, CaseIterable {
        case run, documentation, source
    }
}
