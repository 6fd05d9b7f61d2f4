import Foundation
import Testing

/// The folder that the README shows: three leaks, each in a ring of its own, among code that only looks as if it leaked.
@Suite(.enabled(if: FixtureProgram.swiftc != nil, "swiftc is not on the PATH: the demo cannot be run"))
struct DemoTests {
    static let files = Fixture.swiftFiles(in: Fixture.folder.appendingPathComponent("Demo"))

    @Test func threeRingsAreMarked() throws {
        let marked = try Self.files.flatMap {
            expectations(in: try String(contentsOf: $0, encoding: .utf8), path: $0.lastPathComponent)
        }
        #expect(Dictionary(grouping: marked, by: \.group).mapValues { Set($0.map(\.rule)) } == [
            1: ["closure-capture"], 2: ["strong-back-reference"], 3: ["unreachable-deinit"],
        ])
    }

    @Test func demoLeaksWhereItSays() async throws {
        let leaking = [
            "let player = Player(); player.play(episode) { _ in }; player.playhead.advance(by: 31); watch(player)",
            "let library = Library(); watch(library.subscribe(to: feed)); watch(library)",
            "let clock = Clock(); watch(SleepTimer(minutes: 1, clock: clock)); clock.minutePassed()",
        ]
        let clean = [
            "let library = Library(); let badge = LibraryBadge(library: library); watch(badge); watch(library)",
            "let show = Show(feed: feed, library: Library()); show.refresh(); watch(show); watch(show.episodes[0])",
            "precondition(episode.link == \"about:blank#one\"); watch(episode)",
            "let queue = PlayQueue([episode], player: Player()); queue.next(); watch(queue)",
        ]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let fixtures = try (leaking + clean).enumerated().map { index, body in
            let scenario = folder.appendingPathComponent("Scenario\(index).swift")
            try """
                func scenario(_ watch: (AnyObject) -> Void) {
                    let feed = Feed(url: "feeds.example.org", titles: ["One", "Two"])
                    let episode = Episode(title: "One", show: Show(feed: feed, library: Library()))
                    \(body)
                }
                """.write(to: scenario, atomically: false, encoding: .utf8)
            let label: Fixture.Label = index < leaking.count ? .leaking : .clean
            return Fixture(name: "demo/\(index)", label: label, files: Self.files + [scenario])
        }
        let program = try FixtureProgram(swiftc: #require(FixtureProgram.swiftc), optimization: "-Onone")
        let outcomes = try await program.run(fixtures)
        for fixture in fixtures {
            switch (fixture.label, outcomes[fixture.name]) {
            case (.clean, .clean), (.leaking, .leaking): break
            case (_, let outcome): Issue.record("\(fixture.name): \(String(describing: outcome))")
            }
        }
    }
}
