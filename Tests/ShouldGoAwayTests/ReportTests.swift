import Foundation
import Testing

@testable import ShouldGoAway

extension LeakReport {
    /// A ring of two objects and a closure, with names that are hard to write down.
    static let example = LeakReport(
        label: "the \"feed\" \\ of\nto-day ☂", type: "App.Feed", verdict: .cycle, count: 2, file: "App/Feed.swift", line: 12,
        signature: "App.Feed.onUpdate -> closure(App.Feed.start)", fingerprint: "0123456789abcdef",
        path: [
            Step(from: "App.Feed", edge: "onUpdate", to: "closure #1 in Feed.start()", ownership: "strong", proof: .exact, isInRing: true, leadsToClosure: true),
            Step(from: "closure #1 in Feed.start()", edge: "captures", to: "App.Feed", ownership: "strong", proof: .exact, isSuspect: true, isInRing: true,
                isCapture: true),
        ], advice: "capture Feed weakly", notes: [], lateness: nil, referenceCount: 14, others: Array(repeating: "App.Child.feed", count: 13))
}

@Suite("Reports")
struct ReportTests {
    @Test("JSON has all fields, and a parser reads what was written")
    func json() throws {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(LeakReport.example.json.utf8)) as? [String: Any])
        #expect(object["label"] as? String == LeakReport.example.label)
        #expect(object["type"] as? String == "App.Feed")
        #expect(object["verdict"] as? String == "cycle")
        #expect(object["count"] as? Int == 2)
        #expect(object["file"] as? String == "App/Feed.swift")
        #expect(object["line"] as? Int == 12)
        #expect(object["signature"] as? String == LeakReport.example.signature)
        #expect(object["advice"] as? String == "capture Feed weakly")
        let path = try #require(object["path"] as? [[String: Any]])
        #expect(path.count == 2)
        #expect(path[1]["from"] as? String == "closure #1 in Feed.start()")
        #expect(path[1]["edge"] as? String == "captures")
        #expect(path[1]["to"] as? String == "App.Feed")
        #expect(path[1]["ownership"] as? String == "strong")
        #expect(path[1]["proof"] as? String == "exact")
    }

    @Test("JSON of control characters and of empty lists")
    func hardJSON() throws {
        var report = LeakReport.example
        report.label = String(String.UnicodeScalarView((0..<160).compactMap { UnicodeScalar($0) })) + "😀"
        report.path = []
        report.others = []
        let object = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect(object["label"] as? String == report.label)
        #expect((object["path"] as? [Any])?.isEmpty == true)
    }

    @Test("text: one line an edge, the suspect one underlined")
    func text() {
        let lines = LeakReport.example.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains { $0.contains("╭─▸ Feed.onUpdate ") && $0.hasSuffix("──▸ closure #1 in Feed.start()") })
        #expect(lines.contains { $0.contains("closure #1 in Feed.start() captures ──▸ Feed") })
        #expect(lines.count { $0.contains("~~~") } == 1)
        #expect(lines[0] == "App/Feed.swift:12: Feed \"the \"feed\" \\ of to-day ☂\" did not go away: a ring of strong references keeps it, 2 times so far")
        #expect(LeakReport.example.text.contains("also held by Child.feed (13 times)"))
    }

    @Test("the graph is one that dot accepts", .enabled(if: Program.find("dot") != nil, "dot of GraphViz is not installed"))
    func dot() throws {
        let picture = try Program.run(try #require(Program.find("dot")), ["-Tsvg"], input: LeakReport.example.dot)
        #expect(picture.status == 0, "\(picture.error)")
        #expect(picture.error.isEmpty, "\(picture.error)")
        #expect(picture.output.contains("closure #1 in Feed.start()"))
        #expect(picture.output.contains("c00000"))
    }

    @Test("references that keep nothing are drawn dashed, between the objects of the path")
    func uncounted() throws {
        var report = LeakReport.example
        report.uncounted = [LeakReport.UncountedReference(from: 0, edge: "owner", to: 1, ownership: "weak")]
        let line = try #require(report.dot.split(separator: "\n").first { $0.contains("weak owner") })
        #expect(line.contains("n0 -> n1") && line.contains("style=dashed"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect(object["uncounted"] as? [[String: String]] == [["from": "App.Feed", "edge": "owner", "to": "closure #1 in Feed.start()", "ownership": "weak"]])
        #expect(report.text == LeakReport.example.text)
    }

    @Test("the graph has at most some forty nodes, whatever holds the object")
    func briefGraph() {
        var report = LeakReport.example
        report.others = (0..<1000).map { "App.Holder\($0).item" }
        #expect(report.dot.split(separator: "\n").count < 60)
        #expect(report.dot.contains("and 995 more"))
    }
}
