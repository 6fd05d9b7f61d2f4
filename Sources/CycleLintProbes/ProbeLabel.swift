/// What a probe of ours calls its object: the class and the first digits of the finding's fingerprint, `Feed · 3f9a2c`. It is also how such a probe
/// is known again: nothing else is written in this way.
enum ProbeLabel {
    private static let separator = " · "
    private static let digits = 6

    static func text(className: String, fingerprint: String?) -> String {
        className + separator + (fingerprint?.prefix(digits) ?? "000000")
    }

    /// Whether a string literal, with its quotes, is such a label.
    static func isLabel(_ literal: String) -> Bool {
        guard literal.count > 2, literal.first == "\"", literal.last == "\"", let start = literal.firstRange(of: separator) else { return false }
        let number = literal[start.upperBound...].dropLast()
        return start.lowerBound > literal.index(after: literal.startIndex) && number.count == digits && number.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
}
