import CycleLintRules

/// The last line of a text report: what was shown, out of how much, and what was left out.
///
///     2 retain cycles (1 error, 1 warning) in 12 files, 0.03 s; 3 hidden by the baseline, 1 suppressed
struct SummaryLine {
    let text: String

    init(_ content: ReportContent, style: TerminalStyle) {
        let findings = content.findings.count
        var text: String
        if findings == 0 {
            text = style.paint("No \(content.hiddenByBaseline > 0 ? "new " : "")retain cycles found", .good)
        } else {
            let severities = Severity.allCases.compactMap { severity in
                let count = content.findings.count { $0.severity == severity }
                return count == 0 ? nil : Self.counted(count, severity.rawValue)
            }
            text = style.paint(Self.counted(content.findings), .strong) + " (\(severities.joined(separator: ", ")))"
        }
        text += " in " + Self.counted(content.filesAnalysed, "file")
        if let seconds = content.seconds { text += ", \(Self.rounded(seconds)) s" }

        var left: [String] = []
        if content.hiddenByBaseline > 0 { left.append("\(content.hiddenByBaseline) hidden by the baseline") }
        if content.suppressed > 0 { left.append("\(content.suppressed) suppressed") }
        if !left.isEmpty { text += "; " + left.joined(separator: ", ") }
        if let runtime = content.runtime { text += Self.counted(runtime, content.findings) }
        self.text = text
    }

    /// `1 retain cycle and 2 other findings`
    private static func counted(_ findings: [Finding]) -> String {
        let cycles = findings.count { $0.isLeak }
        if cycles == findings.count { return counted(cycles, "retain cycle") }
        if cycles == 0 { return counted(findings.count, "finding") }
        return counted(cycles, "retain cycle") + " and " + counted(findings.count - cycles, "other finding")
    }

    /// `; at run time 2 confirmed, 1 not seen leaking, 1 ring that no finding predicts`
    private static func counted(_ runtime: RuntimeOutcome, _ findings: [Finding]) -> String {
        var confirmed = 0, otherwise = 0, clean = 0, open = 0, never = 0
        for finding in findings where finding.isLeak {
            switch runtime.verdict(on: finding) {
            case .confirmed: confirmed += 1
            case .leaksOtherwise, .leaksUnexplained: otherwise += 1
            case .notSeenLeaking: clean += 1
            case .undecided: open += 1
            case .neverExercised: never += 1
            }
        }
        var parts = [(confirmed, "confirmed"), (otherwise, "leaking otherwise"), (clean, "not seen leaking"), (open, "not decided"), (never, "never exercised")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !runtime.unpredicted.isEmpty { parts.append(counted(runtime.unpredicted.count, "leak") + " that no finding predicts") }
        return parts.isEmpty ? "" : "; at run time " + parts.joined(separator: ", ")
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// Seconds with two decimals.
    private static func rounded(_ seconds: Double) -> String {
        let hundredths = Int((max(seconds, 0) * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
