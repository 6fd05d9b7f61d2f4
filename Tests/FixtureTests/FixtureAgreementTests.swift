import CycleLintDriver
import CycleLintRules
import Testing

/// The tool says of every fixture what its marks say: each marked ring once, at a marked line, by the marked rule; nothing else.
struct FixtureAgreementTests {
    @Test(arguments: Fixture.all + Fixture.appleOnly)
    func toolAgrees(_ fixture: Fixture) throws {
        let expected = try fixture.files.flatMap { file in
            expectations(in: try String(contentsOf: file, encoding: .utf8), path: fixture.relativePath(of: file))
        }
        let run = AnalysisRun(AnalysisOptions(paths: fixture.files.map(\.path), workingFolder: Fixture.folder.path))
        #expect(run.messages.isEmpty)
        let reports = try #require(run.content).findings.map {
            ReportedLocation(path: $0.location.path, line: $0.location.line, rule: $0.rule)
        }
        let disagreement = compare(expected, with: reports)
        #expect(disagreement.missing.isEmpty, "not reported")
        #expect(disagreement.unexpected.isEmpty, "reported and not expected")
    }
}
