import Foundation
import Testing

/// The label of a fixture is what happened when its scenario ran.
@Suite(.enabled(if: FixtureProgram.swiftc != nil, "swiftc is not on the PATH: fixtures cannot be run"))
struct FixtureTruthTests {
    /// Every fixture is run unoptimized; `CYCLELINT_ALL_FIXTURES=1` runs each of them with `-O` too.
    private static let optimizations =
        ProcessInfo.processInfo.environment["CYCLELINT_ALL_FIXTURES"] == "1" ? ["-Onone", "-O"] : ["-Onone"]

    @Test(arguments: optimizations)
    func labelIsWhatHappened(_ optimization: String) async throws {
        let program = try FixtureProgram(swiftc: #require(FixtureProgram.swiftc), optimization: optimization)
        let outcomes = try await program.run(Fixture.all)
        for fixture in Fixture.all {
            switch (fixture.label, outcomes[fixture.name]) {
            case (.clean, .clean), (.leaking, .leaking): break
            case (_, .clean): Issue.record("\(fixture.name) does not leak")
            case (_, .leaking(let what)): Issue.record("\(fixture.name) leaks \(what)")
            case (_, .failed(let reason)): Issue.record("\(fixture.name) \(reason)")
            case (_, nil): Issue.record("\(fixture.name) was not run")
            }
        }
    }

    @Test func everyPatternHasBothTwins() {
        let labels = Dictionary(grouping: Fixture.all) { $0.name.prefix { $0 != "/" } }
        for (pattern, fixtures) in labels {
            #expect(Set(fixtures.map(\.label)).count == 2, "\(pattern) lacks a twin")
        }
    }
}
