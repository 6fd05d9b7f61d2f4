import CycleLintDriver
import CycleLintRules
import Testing

/// The tool says of every fixture what its marks say: each marked ring once, at a marked line, by the marked rule; nothing else.
///
/// A fixture whose head says `// Not found yet: WHY.` is a leak that the tool does not see. When it does, the line has to go.
struct FixtureAgreementTests {
    @Test(arguments: Fixture.all + Fixture.appleOnly + Fixture.libraries)
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
        #expect(disagreement.missing.isEmpty == (fixture.gap == nil), fixture.gap == nil ? "not reported" : "found now: take out the line that says it is not")
        #expect(disagreement.unexpected.isEmpty, "reported and not expected")
    }
}
