/// A comment that asks for findings to be left out:
///
///     // cyclelint:disable:next closure-capture - the service drops the closure when it is done
///
/// Knows what the comment says and which lines it is about, not whether it makes sense.
package struct Directive: Hashable, Sendable {
    /// `disable:next`, `disable:this`, or whatever else stands there.
    package var verb: String
    /// As written, in order.
    package var rules: [String]
    /// What stands behind the dash; empty if nothing does.
    package var reason: String
    /// One-based line of the comment's beginning.
    package var line: Int
    /// One-based lines that the directive is about: the line, and the lines of what begins there. Nil where there is none.
    package var range: ClosedRange<Int>?

    package init(verb: String, rules: [String], reason: String, line: Int, range: ClosedRange<Int>?) {
        self.verb = verb
        self.rules = rules
        self.reason = reason
        self.line = line
        self.range = range
    }
}

extension Directive {
    static let mark: StaticString = "cyclelint:"

    /// `text` is what stands behind the mark, up to the end of the comment or of its line.
    init(text: Substring, line: Int, range: ClosedRange<Int>?) {
        let (verb, behindVerb) = Self.splitAtSpace(text)
        var rules: [String] = []
        var rest = behindVerb
        // A list goes on behind a comma.
        while !rest.isEmpty, !Self.startsWithDash(rest) {
            let end = rest.firstIndex { $0 == "," || $0 == " " || $0 == "\t" } ?? rest.endIndex
            if end > rest.startIndex { rules.append(String(rest[..<end])) }
            rest = Self.withoutLeadingSpace(rest[end...])
            guard rest.first == "," else { break }
            rest = Self.withoutLeadingSpace(rest.dropFirst())
        }
        let reason = Self.startsWithDash(rest) ? rest.drop { $0 == "-" || $0 == "–" || $0 == "—" } : ""
        self.init(
            verb: String(verb), rules: rules, reason: String(Self.withoutSurroundingSpace(reason)), line: line, range: range)
    }

    private static func startsWithDash(_ text: Substring) -> Bool {
        text.first == "-" || text.first == "–" || text.first == "—"
    }

    private static func splitAtSpace(_ text: Substring) -> (Substring, Substring) {
        let end = text.firstIndex { $0 == " " || $0 == "\t" } ?? text.endIndex
        return (text[..<end], withoutLeadingSpace(text[end...]))
    }

    private static func withoutLeadingSpace(_ text: Substring) -> Substring {
        text.drop { $0 == " " || $0 == "\t" }
    }

    private static func withoutSurroundingSpace(_ text: Substring) -> Substring {
        var text = withoutLeadingSpace(text)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
