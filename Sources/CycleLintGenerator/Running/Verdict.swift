import CycleLintFrontEnd
import CycleLintRules

extension GeneratedProgram {
    /// What the tool says when it runs without options: findings that are certain or likely.
    package func shownFindings() -> [Finding] {
        var frontEnd = FrontEnd()
        let source = SourceFile(path: "Program.swift", bytes: Array(source.utf8))
        return findings(in: [facts(of: frontEnd.parse(source), module: "Program")]).filter { $0.confidence >= .likely }
    }
}

/// The tool and a run of the program do not agree.
package enum Disagreement: String, Sendable {
    case missed
    case falseAlarm = "false alarm"

    /// Nil where they agree.
    init?(truth: Truth, isReported: Bool) {
        switch (truth, isReported) {
        case (.leaking, false): self = .missed
        case (.clean, true): self = .falseAlarm
        default: return nil
        }
    }
}
