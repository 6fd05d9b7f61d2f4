import Foundation
import Testing

/// The programs of `Fixtures/AtRunTime`, as somebody runs them who looks for a leak.
@Suite("Examples")
struct ExampleTests {
    private struct Report: Decodable {
        struct Step: Decodable {
            let from: String
            let edge: String
            let to: String
            let ownership: String
            let proof: String
            let suspect: Bool
        }

        let label: String
        let type: String
        let verdict: String
        let count: Int
        let file: String
        let line: Int
        let signature: String
        let fingerprint: String
        let path: [Step]
        let advice: String
    }

    /// Runs a program and reads what it wrote: its reports by label, and its graphs.
    private func run(_ name: String) throws -> (reports: [String: Report], graphs: [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shouldgoaway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let environment = ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_OUTPUT": folder.path(), "SHOULD_GO_AWAY_DELAY": "0.2"]
        let result = try Program.run(Program.built("example-" + name), [], environment: environment)
        #expect(result.status == 0, "\(result.error)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        let reports = try names.filter { $0.hasSuffix(".json") }.map { name in
            let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.appending(path: name)))
            #expect(name == report.fingerprint + ".json")
            #expect(names.contains(report.fingerprint + ".dot"))
            return report
        }
        let graphs = try names.filter { $0.hasSuffix(".dot") }.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
        return (Dictionary(uniqueKeysWithValues: reports.map { ($0.label, $0) }), graphs)
    }

    /// What cyclelint calls the rings in the source of a program.
    private func fingerprintsInSource(_ name: String) throws -> Set<String> {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let result = try Program.run(Program.built("cyclelint"), ["--format", "json", folder.appending(path: "Fixtures/AtRunTime/\(name)").path()])
        return Set(result.output.matches(of: /"fingerprint" : "([0-9a-f]{16})"/).map { String($0.1) })
    }

    @Test("podcasts: two rings, with the signatures that cyclelint has for them")
    func podcasts() throws {
        let (reports, _) = try run("podcasts")
        let player = try #require(reports["player of a closed window"])
        #expect(player.verdict == "cycle")
        #expect(player.type == "example_podcasts.Player")
        #expect(player.path.map(\.edge) == ["playhead", "observers[0]", "captures", "captures"])
        #expect(player.path.map(\.suspect) == [false, false, false, true])
        #expect(player.path.allSatisfy { $0.proof == "exact" && $0.ownership == "strong" })
        let library = try #require(reports["library of a listener who signed out"])
        #expect(library.path.map(\.edge) == ["shows[value]", "library"])
        #expect(library.advice.contains("weak var library"))
        #expect(Set(reports.values.map(\.fingerprint)) == (try fingerprintsInSource("podcasts")))
    }

    @Test("downloads: a singleton and a task")
    func downloads() throws {
        let (reports, _) = try run("downloads")
        let finished = try #require(reports["screen of a finished download"])
        #expect(finished.verdict == "held")
        #expect(finished.path.first?.from == "static Downloads.shared")
        #expect(finished.path.map(\.edge) == ["", "active[value]", "finished", "captures"])
        #expect(try fingerprintsInSource("downloads").contains(finished.fingerprint))
        let animated = try #require(reports["screen with an animation"])
        #expect(animated.path.first?.from == "task in DownloadScreen.animate")
        #expect(animated.path.first?.proof == "conservative")
    }

    @Test("checkout: a ring through values, and a timer")
    func checkout() throws {
        let (reports, _) = try run("checkout")
        let left = try #require(reports["checkout that was left"])
        #expect(left.verdict == "cycle")
        #expect(left.path.map(\.edge) == ["steps[1].payment.card", "onPaid", "captures"])
        let reminded = try #require(reports["checkout with a reminder"])
        #expect(reminded.verdict == "held")
        #expect(reminded.path.first?.from == "dispatch source")
    }

    @Test(
        "dot accepts every graph", .enabled(if: Program.find("dot") != nil, "dot of GraphViz is not installed"),
        arguments: ["podcasts", "downloads", "checkout"])
    func graphs(name: String) throws {
        let graphs = try run(name).graphs
        #expect(graphs.count == 2)
        for graph in graphs {
            let picture = try Program.run(try #require(Program.find("dot")), ["-Tsvg"], input: graph)
            #expect(picture.status == 0 && picture.error.isEmpty, "\(picture.error)")
        }
    }

    /// With `CYCLELINT_REGENERATE=1` in the environment the output in the README is written anew before it is compared.
    @Test("the README shows what podcasts really prints")
    func readme() throws {
        let environment = ["SHOULD_GO_AWAY": "on", "SHOULD_GO_AWAY_OUTPUT": "", "SHOULD_GO_AWAY_DELAY": "0.2"]
        let printed = try Program.run(Program.built("example-podcasts"), [], environment: environment).error
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        let opening = try #require(readme.range(of: "<!-- Output of example-podcasts: begin -->\n```\n"))
        let closing = try #require(readme.range(of: "```\n<!-- Output of example-podcasts: end -->\n"))
        if ProcessInfo.processInfo.environment["CYCLELINT_REGENERATE"] == "1" {
            try String(readme[..<opening.upperBound] + printed + readme[closing.lowerBound...]).write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(readme[opening.upperBound..<closing.lowerBound] == printed, "run: CYCLELINT_REGENERATE=1 swift test --filter ExampleTests")
        }
    }

    @Test("off is off")
    func off() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shouldgoaway-\(UUID().uuidString)").path()
        let result = try Program.run(Program.built("example-podcasts"), [], environment: ["SHOULD_GO_AWAY": "off", "SHOULD_GO_AWAY_OUTPUT": folder])
        #expect(result.status == 0)
        #expect(result.error.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
