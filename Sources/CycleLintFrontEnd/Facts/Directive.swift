/// A comment that asks for findings to be left out:
///
///     // cyclelint:disable:next closure-capture - the closure is cleared in `stop()`
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
    /// One-based lines that the directive is about; nil for an unknown verb, and where no code follows.
    package var range: ClosedRange<Int>?

    package init(verb: String, rules: [String], reason: String, line: Int, range: ClosedRange<Int>?) {
        self.verb = verb
        self.rules = rules
        self.reason = reason
        self.line = line
        self.range = range
    }
}
