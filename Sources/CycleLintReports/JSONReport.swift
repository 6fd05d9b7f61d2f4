import CycleLintRules
import Foundation

/// Findings for programs: one JSON document with sorted keys. Everything that a key names is stable from version to version of
/// the tool, as long as `schemaVersion` stays what it is.
package struct JSONReport: Sendable {
    package static let schemaVersion = 1

    package init() {}

    /// The whole document, with a newline at its end.
    package func text(of content: ReportContent) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(schemaVersion: Self.schemaVersion, findings: content.findings.map { Entry($0, content.runtime?.shownVerdict(on: $0)) }, unpredicted: content.runtime?.unpredicted.map(RunLeak.init))
        // Strings and integers can always be encoded.
        let data = (try? encoder.encode(document)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

private struct Document: Encodable {
    var schemaVersion: Int
    var findings: [Entry]
    /// With `--runtime`: leaks that no finding says.
    var unpredicted: [RunLeak]?
}

/// What a run has seen.
private struct RunLeak: Encodable {
    var label, type, verdict, file, signature: String
    var count, line: Int
    var path: [String]

    init(_ leak: RunObservations.Leak) {
        label = leak.label
        type = leak.type
        verdict = leak.verdict
        file = leak.file
        line = leak.line
        count = leak.count
        signature = leak.signature
        path = leak.path.map { "\($0.from).\($0.edge) -> \($0.to)" }
    }
}

private struct Run: Encodable {
    /// `confirmed`, `leaksOtherwise`, `leaksUnexplained`, `notSeenLeaking`, `undecided` or `neverExercised`.
    var verdict: String
    /// Probed objects: that went away, of `notSeenLeaking`; that did not, of `leaksUnexplained`; that were left open, of `undecided`.
    var objects: Int?
    var leak: RunLeak?

    init(_ verdict: RunVerdict) {
        switch verdict {
        case .confirmed(let leak): (self.verdict, self.leak) = ("confirmed", RunLeak(leak))
        case .leaksOtherwise(let leak): (self.verdict, self.leak) = ("leaksOtherwise", RunLeak(leak))
        case .notSeenLeaking(let objects): (self.verdict, self.objects) = ("notSeenLeaking", objects)
        case .leaksUnexplained(let objects): (self.verdict, self.objects) = ("leaksUnexplained", objects)
        case .undecided(_, let open): (self.verdict, self.objects) = ("undecided", open)
        case .neverExercised: self.verdict = "neverExercised"
        }
    }
}

private struct Entry: Encodable {
    var rule, severity, confidence, path: String
    var line, column: Int
    var message, advice, signature, fingerprint: String
    var ring: [Edge]
    /// With `--runtime`.
    var run: Run?

    init(_ finding: Finding, _ verdict: RunVerdict?) {
        run = verdict.map(Run.init)
        rule = finding.rule
        severity = finding.severity.rawValue
        confidence = finding.confidence.rawValue
        path = finding.location.path
        line = finding.location.line
        column = finding.location.column
        message = finding.message
        advice = finding.advice
        signature = finding.signature
        fingerprint = finding.fingerprint
        ring = finding.ring.map(Edge.init)
    }
}

private struct Edge: Encodable {
    var path: String
    var line, column: Int
    var description: String

    init(_ step: RingStep) {
        path = step.location.path
        line = step.location.line
        column = step.location.column
        description = step.description
    }
}
