import CycleLintReports
import CycleLintRules

/// A ring of a closure and the object that keeps it, in this source.
let feedSource = """
    final class Feed {
        var onUpdate: (() -> Void)?
        func start() {
    \t\tonUpdate = { self.reload() }
        }
    }
    """

let feedFinding = Finding(
    rule: "closure-capture", severity: .error, confidence: .certain,
    location: Location(path: "Sources/App/Feed.swift", line: 4, column: 16),
    message: "the closure kept in Feed.onUpdate captures self strongly",
    advice: "capture self weakly: { [weak self] in self?.reload() }",
    notes: ["Feed.deinit would have closed the socket"],
    signature: "App.Feed.onUpdate -> closure(App.Feed.start)", fingerprint: "0123456789abcdef",
    ring: [
        RingStep(
            location: Location(path: "Sources/App/Feed.swift", line: 4, column: 3),
            description: "Feed.onUpdate keeps the closure"),
        RingStep(
            location: Location(path: "Sources/App/Feed.swift", line: 4, column: 16),
            description: "the closure captures self", isCulprit: true),
    ])

/// The bytes of a line of `feedSource`.
func feedLine(path: String, line: Int) -> [UInt8]? {
    let lines = feedSource.split(separator: "\n", omittingEmptySubsequences: false)
    return path == "Sources/App/Feed.swift" && lines.indices.contains(line - 1) ? Array(lines[line - 1].utf8) : nil
}

func textReport(
    _ findings: [Finding], colour: Bool = false, sourceLine: @escaping SourceLineLookup = feedLine
) -> String {
    TextReport(style: TerminalStyle(hasColour: colour), sourceLine: sourceLine)
        .text(of: ReportContent(findings: findings, filesAnalysed: 3))
}
