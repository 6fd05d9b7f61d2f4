import CycleLintRules
import Testing

@testable import CycleLintReports

@Suite("The report for people")
struct TextReportTests {
    @Test("shows place, line, ring, advice and notes of a finding, and a summary")
    func whole() {
        #expect(
            textReport([feedFinding]) == """
                Sources/App/Feed.swift:4:16: error: the closure kept in Feed.onUpdate captures self strongly [closure-capture]
                  4 |         onUpdate = { self.reload() }
                    |                      ^~~~
                    |  ╭─▸ Feed.onUpdate keeps the closure   Sources/App/Feed.swift:4
                    |  ╰── the closure captures self         Sources/App/Feed.swift:4  ◂ weaken this edge
                    |
                    = help: capture self weakly: { [weak self] in self?.reload() }
                    = note: Feed.deinit would have closed the socket

                1 retain cycle (1 error) in 3 files

                """)
    }

    @Test("says so if there is nothing to show")
    func nothing() {
        #expect(textReport([]) == "No retain cycles found in 3 files\n")
    }

    @Test("has no escape sequences without colour, and the same words with it")
    func colour() {
        let plain = textReport([feedFinding])
        let painted = textReport([feedFinding], colour: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(painted.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test("leaves the source line out if the file cannot be read any more")
    func noSource() {
        let lines = textReport([feedFinding]) { _, _ in nil }.split(separator: "\n")
        #expect(lines[1] == "    |  ╭─▸ Feed.onUpdate keeps the closure   Sources/App/Feed.swift:4")
    }

    @Test("draws a rail along a ring of any length", arguments: [
        (1, ["╺─▸"]), (2, ["╭─▸", "╰──"]), (4, ["╭─▸", "│  ", "│  ", "╰──"]),
    ])
    func rails(count: Int, rails: [String]) {
        let step = RingStep(location: feedFinding.location, description: "x")
        let ladder = RingLadder(Array(repeating: step, count: count), style: TerminalStyle(hasColour: false))
        #expect(ladder.lines.map { String($0.prefix(3)) } == rails)
    }

    @Test("indents the further lines of an advice")
    func longAdvice() {
        var finding = feedFinding
        finding.advice = "first\nsecond"
        #expect(textReport([finding]).contains("\n    = help: first\n            second\n"))
    }
}

@Suite("The summary")
struct SummaryLineTests {
    private func summary(_ change: (inout ReportContent) -> Void) -> String {
        var content = ReportContent(findings: [], filesAnalysed: 1)
        change(&content)
        return SummaryLine(content, style: TerminalStyle(hasColour: false)).text
    }

    @Test("counts by severity, worst first")
    func severities() {
        let text = summary { content in
            content.findings = [Severity.note, .warning, .error, .warning].map { severity in
                var finding = feedFinding
                finding.severity = severity
                return finding
            }
        }
        #expect(text == "4 retain cycles (1 error, 2 warnings, 1 note) in 1 file")
    }

    @Test("tells the time where it is known")
    func seconds() {
        #expect(summary { $0.seconds = 0.0349 } == "No retain cycles found in 1 file, 0.03 s")
        #expect(summary { $0.seconds = 12.999 } == "No retain cycles found in 1 file, 13.00 s")
    }

    @Test("tells what was left out")
    func leftOut() {
        let text = summary {
            $0.hiddenByBaseline = 3
            $0.suppressed = 1
        }
        #expect(text == "No new retain cycles found in 1 file; 3 hidden by the baseline, 1 suppressed")
    }
}
