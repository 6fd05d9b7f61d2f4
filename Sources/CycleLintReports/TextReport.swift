import CycleLintRules

/// Findings for people, at a terminal.
///
/// The first line of each finding has the form of the compiler's own diagnostics, which editors and Xcode understand:
/// `path:line:column: severity: message [rule]`.
package struct TextReport {
    private let style: TerminalStyle
    private let sourceLine: SourceLineLookup

    package init(style: TerminalStyle, sourceLine: @escaping SourceLineLookup) {
        self.style = style
        self.sourceLine = sourceLine
    }

    /// The whole report, with a newline at its end.
    package func text(of content: ReportContent) -> String {
        var text = ""
        for finding in content.findings {
            text += paragraph(on: finding, content.runtime?.shownVerdict(on: finding)).joined(separator: "\n") + "\n\n"
        }
        for leak in content.runtime?.unpredicted ?? [] {
            text += paragraph(on: leak).joined(separator: "\n") + "\n\n"
        }
        return text + SummaryLine(content, style: style).text + "\n"
    }

    /// A leak of a run that no finding says.
    private func paragraph(on leak: RunObservations.Leak) -> [String] {
        let place = style.paint("\(DisplayText(leak.file).text):\(leak.line):", .strong)
        let message = leak.verdict == "cycle" ? "a ring that was seen at run time, and that no finding predicts" : "something holds it at run time, and no finding says so"
        let label = leak.label.isEmpty ? leak.type : leak.label
        return ["\(place) \(style.paint("warning:", .warning)) \(style.paint(DisplayText("\(message): \(label)").text, .strong)) \(style.paint("[run]", .faint))"]
            + RunParagraph.path(of: leak).map { "    " + style.paint("|", .gutter) + DisplayText($0).text }
            + hint("note", .note, "signature: \(leak.signature)", indent: "    ")
    }

    private func paragraph(on finding: Finding, _ verdict: RunVerdict?) -> [String] {
        let number = String(finding.location.line)
        let indent = String(repeating: " ", count: max(number.utf8.count, 3) + 1)
        let gutter = style.paint(indent + "|", .gutter)
        var lines = [headline(of: finding)]

        if let bytes = sourceLine(finding.location.path, finding.location.line) {
            let excerpt = SourceExcerpt(line: bytes, column: finding.location.column)
            let numbered = String(repeating: " ", count: indent.utf8.count - 1 - number.utf8.count) + number + " |"
            lines.append(style.paint(numbered, .gutter) + " " + excerpt.line)
            lines.append(gutter + " " + style.paint(excerpt.marker, role(of: finding.severity)))
        }
        for rung in RingLadder(finding.ring, style: style).lines { lines.append("\(gutter)  \(rung)") }
        if !finding.ring.isEmpty { lines.append(gutter) }
        if !finding.advice.isEmpty { lines += hint("help", .good, finding.advice, indent: indent) }
        if let verdict { lines += hint("run", .code, RunParagraph.lines(on: verdict).joined(separator: "\n"), indent: indent) }
        for note in finding.notes { lines += hint("note", .note, note, indent: indent) }
        return lines
    }

    private func headline(of finding: Finding) -> String {
        let place = "\(DisplayText(finding.location.path).text):\(finding.location.line):\(finding.location.column):"
        let severity = style.paint(finding.severity.rawValue + ":", role(of: finding.severity))
        let message = style.paint(DisplayText(finding.message).text, .strong)
        return "\(style.paint(place, .strong)) \(severity) \(message) \(style.paint("[\(finding.rule)]", .faint))"
    }

    /// A labelled text behind `=`; its further lines are indented to stand under the first.
    private func hint(_ label: String, _ role: TerminalStyle.Role, _ text: String, indent: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayText(String($0)).text }
        let hanging = indent + String(repeating: " ", count: label.utf8.count + 4)
        return lines.enumerated().map { index, line in
            index == 0
                ? "\(indent)\(style.paint("=", .gutter)) \(style.paint(label + ":", role)) \(line)"
                : hanging + line
        }
    }

    private func role(of severity: Severity) -> TerminalStyle.Role {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
