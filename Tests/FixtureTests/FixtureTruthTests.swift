import Foundation
import Testing

/// The label of a fixture is what happened when its scenario ran.
@Suite(.enabled(if: FixtureProgram.swiftc != nil, "swiftc is not on the PATH: fixtures cannot be run"))
struct FixtureTruthTests {
    /// Every third pattern is run, unoptimized. `CYCLELINT_ALL_FIXTURES=truth` runs all of them, and every third with `-O` too;
    /// `CYCLELINT_ALL_FIXTURES=1` all of them with `-O`, and with probes and with weak references;
    /// `CYCLELINT_FIXTURES=lazy` runs those with `lazy` in their names, and is for writing one.
    private static let environment = ProcessInfo.processInfo.environment
    private static let runsAll = ["truth", "1"].contains(environment["CYCLELINT_ALL_FIXTURES"])
    private static let fixtures: [Fixture] = {
        if runsAll { return Fixture.all }
        if let part = environment["CYCLELINT_FIXTURES"] { return Fixture.all.filter { $0.name.contains(part) } }
        return sample
    }()
    private static let sample: [Fixture] = {
        let patterns = Set(Fixture.all.map(\.pattern)).sorted()
        let chosen = Set(stride(from: 0, to: patterns.count, by: 3).map { patterns[$0] })
        return Fixture.all.filter { chosen.contains($0.pattern) }
    }()

    @Test(arguments: runsAll ? ["-Onone", "-O"] : ["-Onone"])
    func labelIsWhatHappened(_ optimization: String) async throws {
        let program = try FixtureProgram(swiftc: #require(FixtureProgram.swiftc), optimization: optimization)
        let fixtures = optimization == "-O" && Self.environment["CYCLELINT_ALL_FIXTURES"] != "1" ? Self.sample : Self.fixtures
        let outcomes = try await program.run(fixtures)
        for fixture in fixtures {
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
        let labels = Dictionary(grouping: Fixture.all + Fixture.appleOnly + Fixture.libraries, by: \.pattern)
        for (pattern, fixtures) in labels {
            #expect(Set(fixtures.map(\.label)).count == 2, "\(pattern) lacks a twin")
        }
    }
}
