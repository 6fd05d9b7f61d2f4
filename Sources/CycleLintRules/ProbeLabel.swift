/// What a probe of ours calls its object: the class and the first digits of the finding's fingerprint, `Feed · 3f9a2c`. It is also how such a probe
/// is known again, in the source and in the reports of runs: nothing else is written in this way.
package enum ProbeLabel {
    private static let separator = " · "
    private static let digits = 6

    package static func text(className: String, fingerprint: String?) -> String {
        className + separator + (fingerprint.map(number) ?? String(repeating: "0", count: digits))
    }

    /// The digits of a fingerprint that a label has.
    package static func number(of fingerprint: String) -> String { String(fingerprint.prefix(digits)) }

    /// The digits at the end of a label; nil if it is none of ours.
    package static func number(in label: String) -> String? {
        let number = label.suffix(digits)
        let name = label.dropLast(digits)
        guard number.count == digits, number.allSatisfy({ $0.isHexDigit && !$0.isUppercase }), name.hasSuffix(separator), name.count > separator.count else { return nil }
        return String(number)
    }

    /// Whether a string literal, with its quotes, is such a label.
    package static func isLabel(_ literal: String) -> Bool {
        literal.count > 2 && literal.first == "\"" && literal.last == "\"" && number(in: String(literal.dropFirst().dropLast())) != nil
    }
}
