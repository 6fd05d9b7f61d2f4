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
        let document = Document(schemaVersion: Self.schemaVersion, findings: content.findings.map(Entry.init))
        // Strings and integers can always be encoded.
        let data = (try? encoder.encode(document)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

private struct Document: Encodable {
    var schemaVersion: Int
    var findings: [Entry]
}

private struct Entry: Encodable {
    var rule, severity, confidence, path: String
    var line, column: Int
    var message, advice, signature, fingerprint: String
    var ring: [Edge]

    init(_ finding: Finding) {
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
