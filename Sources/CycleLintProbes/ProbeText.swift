import CycleLintOwnership

/// How a probe is written.
struct ProbeText {
    /// What the elements of a list are called in it.
    static let element = "object"

    /// What is watched, as it is to be written.
    let object: String
    private let form: ObjectAccess.Form
    private let label: String
    private let isDisappearing: Bool
    /// In a test that fails if the object is still there at its end.
    let isExpected: Bool
    /// When a view controller is not only covered by another one.
    static let leaving = "isBeingDismissed || isMovingFromParent || navigationController?.isBeingDismissed == true"

    /// `isDisappearing`: of a view controller, that may come back.
    init(_ base: String, _ access: ObjectAccess, label: String, isDisappearing: Bool = false, isExpected: Bool = false) {
        object = ([base] + access.path).joined(separator: ".") + (access.form == .values ? ".values" : "")
        form = access.form
        self.label = label
        self.isDisappearing = isDisappearing
        self.isExpected = isExpected
    }

    var statement: String {
        // The animation takes its time.
        if isDisappearing { return "if \(Self.leaving) { shouldGoAway(\(object), \"\(label)\", within: .seconds(5)) }" }
        return plainStatement
    }

    private var plainStatement: String {
        switch form {
        case .object, .storage: call(object)
        case .valueWithObject: call("ifObject: \(object)")
        case .closure: call("closure: \(object)")
        case .elements, .values: "for \(Self.element) in \(object) { \(call(Self.element)) }"
        }
    }

    private func call(_ argument: String) -> String {
        let probe = "shouldGoAway(\(argument), \"\(label)\")"
        return isExpected ? "expectToGoAway(\(probe))" : probe
    }
}
