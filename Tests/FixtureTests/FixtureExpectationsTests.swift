import Foundation
import Testing

@Suite struct FixtureExpectationsTests {
    @Test func markersMeanTheLineAbove() {
        let source = """
            let a = 1
            // ^ closure-capture
                child.parent = self
                // ^ strong-back-reference
                // ^2 unreachable-deinit
            // ^ is ordinary prose here
            """
        #expect(expectations(in: source, path: "a.swift") == [
            FixtureExpectation(group: 1, rule: "closure-capture", path: "a.swift", line: 1),
            FixtureExpectation(group: 1, rule: "strong-back-reference", path: "a.swift", line: 3),
            FixtureExpectation(group: 2, rule: "unreachable-deinit", path: "a.swift", line: 3),
        ])
    }

    @Test func oneReportAnswersAGroupByAnyAlternative() {
        let expected = [line(3), line(7)]
        #expect(compare(expected, with: [report(7)]).isEmpty)
        #expect(compare(expected, with: []).missing == [expected])
        #expect(compare(expected, with: [report(3), report(7)]).unexpected == [report(7)])
        #expect(compare([], with: [report(3)]).unexpected == [report(3)])
    }

    @Test func groupsThatShareALineAreMatched() {
        let expected = [line(3), line(7), line(3, group: 2)]
        #expect(compare(expected, with: [report(3), report(7)]).isEmpty)
        #expect(compare(expected, with: [report(3)]).missing.count == 1)
    }

    @Test(arguments: Fixture.all)
    func fixtureIsWellFormed(_ fixture: Fixture) throws {
        let rules: Set = ["closure-capture", "strong-back-reference", "unreachable-deinit"]
        let sources = try fixture.files.map { try String(contentsOf: $0, encoding: .utf8) }
        let markers = sources.flatMap { expectations(in: $0, path: "") }
        #expect(markers.isEmpty == (fixture.label == .clean))
        #expect(markers.allSatisfy { rules.contains($0.rule) && $0.line > 0 })
        #expect(Set(markers.map(\.group)) == Set(1..<(1 + Set(markers.map(\.group)).count)))
        #expect(sources.contains { $0.hasPrefix("// ") }, "a fixture opens with one sentence on what holds what")
        #expect(sources.allSatisfy { source in
            source.split(separator: "\n").filter { $0.contains("// ^") }.count == expectations(in: source, path: "").count
        }, "a marker is misspelt")
    }

    private func line(_ line: Int, group: Int = 1) -> FixtureExpectation {
        FixtureExpectation(group: group, rule: "closure-capture", path: "a.swift", line: line)
    }

    private func report(_ line: Int) -> ReportedLocation {
        ReportedLocation(path: "a.swift", line: line, rule: "closure-capture")
    }
}
