import CycleLintOwnership

/// How a probe is written.
struct ProbeText {
    /// What the elements of a list are called in it.
    static let element = "object"

    /// What is watched, as it is to be written.
    let object: String
    private let form: ObjectAccess.Form
    private let label: String

    init(_ base: String, _ access: ObjectAccess, label: String) {
        object = ([base] + access.path).joined(separator: ".") + (access.form == .values ? ".values" : "")
        form = access.form
        self.label = label
    }

    var statement: String {
        switch form {
        case .object, .storage: "shouldGoAway(\(object), \"\(label)\")"
        case .valueWithObject: "shouldGoAway(ifObject: \(object), \"\(label)\")"
        case .closure: "shouldGoAway(closure: \(object), \"\(label)\")"
        case .elements, .values: "for \(Self.element) in \(object) { shouldGoAway(\(Self.element), \"\(label)\") }"
        }
    }
}
