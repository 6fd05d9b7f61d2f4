import CycleLintFrontEnd
import CycleLintRules
import Testing

@testable import CycleLintDriver

@Suite("A directive")
struct SuppressionTests {
    private func directive(
        _ rules: [String] = ["closure-capture"], reason: String = "a reason", verb: String = "disable:next", line: Int = 1,
        range: ClosedRange<Int>? = 2...4
    ) -> Directive {
        Directive(verb: verb, rules: rules, reason: reason, line: line, range: range)
    }

    /// What remains of the findings, by name, and what is said about the directives.
    private func apply(_ directives: [Directive], to findings: [Finding]) -> ([String], [String]) {
        var suppression = Suppression(
            [("a.swift", directives)], ruleNames: ["closure-capture", "strong-back-reference"])
        let remaining = suppression.remaining(of: findings).map(\.fingerprint)
        return (remaining, suppression.remarks().map(\.text))
    }

    @Test("suppresses findings of its rule in its lines of its file")
    func suppresses() {
        let findings = [
            finding("above", line: 1), finding("first", line: 2), finding("last", line: 4), finding("below", line: 5),
            finding("other rule", line: 3, rule: "strong-back-reference"), finding("other file", in: "b.swift", line: 3),
        ]
        let (remaining, remarks) = apply([directive()], to: findings)
        #expect(remaining == ["above", "below", "other rule", "other file"])
        #expect(remarks.isEmpty)
    }

    @Test("suppresses findings whose culprit lies there")
    func culprit() {
        #expect(apply([directive()], to: [finding("x", line: 9, culpritLine: 3)]).0.isEmpty)
    }

    @Test("may name several rules")
    func severalRules() {
        let findings = [finding("x", line: 2), finding("y", line: 2, rule: "strong-back-reference")]
        #expect(apply([directive(["strong-back-reference", "closure-capture"])], to: findings).0.isEmpty)
    }

    @Test("has no effect without a reason, and is remarked on")
    func noReason() {
        let (remaining, remarks) = apply([directive(reason: "")], to: [finding("x", line: 2)])
        #expect(remaining == ["x"])
        #expect(
            remarks == [
                "a.swift:1: this directive gives no reason and therefore has no effect; "
                    + "write cyclelint:disable:next closure-capture - reason"
            ])
    }

    @Test("that suppresses nothing is remarked on")
    func useless() {
        let directives = [directive(), directive(line: 7, range: 8...8), directive(line: 9, range: nil)]
        let (_, remarks) = apply(directives, to: [finding("x", line: 3)])
        #expect(
            remarks == [
                "a.swift:7: this directive suppresses nothing (no finding of closure-capture in line 8); remove it",
                "a.swift:9: this directive suppresses nothing (no finding of closure-capture in what follows); remove it",
            ])
    }

    @Test("with an unknown rule is remarked on, and its other rules still hold")
    func unknownRule() {
        let (remaining, remarks) = apply([directive(["closure-captures", "closure-capture"])], to: [finding("x", line: 2)])
        #expect(remaining.isEmpty)
        #expect(remarks == ["a.swift:1: unknown rule closure-captures; did you mean closure-capture?"])
    }

    @Test("with an unknown verb or without a rule is remarked on")
    func malformed() {
        let (_, remarks) = apply([directive(verb: "disable"), directive([])], to: [])
        #expect(
            remarks == [
                "a.swift:1: unknown directive cyclelint:disable; write cyclelint:disable:next or cyclelint:disable:this",
                "a.swift:1: this directive names no rule; write cyclelint:disable:next RULE - reason",
            ])
    }
}
