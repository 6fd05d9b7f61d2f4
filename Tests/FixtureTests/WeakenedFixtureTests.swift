import CycleLintDriver
import CycleLintRules
import Foundation
import Testing

/// `--fix=weak` on programs that are run: what it has edited compiles, does what it did, and leaks no more.
@Suite("References made weak in the fixtures", .enabled(if: FixtureProgram.swiftc != nil, "swiftc is not on the PATH: fixtures cannot be run"))
struct WeakenedFixtureTests {
    private static let runsAll = ProcessInfo.processInfo.environment["CYCLELINT_ALL_FIXTURES"] == "1"
    /// Every fifth pattern; `CYCLELINT_ALL_FIXTURES=1` takes all, with `-O` too.
    private static let fixtures: [Fixture] = {
        let patterns = Set(Fixture.all.map(\.pattern)).sorted()
        let sample = Set(stride(from: 0, to: patterns.count, by: runsAll ? 1 : 5).map { patterns[$0] })
        return Fixture.all.filter { sample.contains($0.pattern) }
    }()

    @Test("those that leak leak no more where all findings are gone, and those that do not stay as they are", arguments: runsAll ? ["-Onone", "-O"] : ["-Onone"])
    func run(_ optimization: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weakened-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var edited: [Fixture] = []
        var isDone: Set<String> = []
        // What a library keeps is not made weak.
        var ownRings = 0
        for fixture in Self.fixtures {
            let copy = try fixture.copied(to: folder)
            let findings = AnalysisRun(AnalysisOptions(paths: [copy.folder.path], workingFolder: folder.path)).content?.findings ?? []
            if !findings.isEmpty, !findings.contains(where: \.isOverLibrary) { ownRings += 1 }
            let run = AnalysisRun(AnalysisOptions(paths: [copy.folder.path], workingFolder: folder.path, weakening: .insert))
            #expect(!run.hasErrors, "\(fixture.name): \(run.messages.map(\.text))")
            let weakening = try #require(run.weakening)
            guard weakening.changedFiles > 0 else { continue }
            #expect(fixture.label == .leaking, "\(fixture.name) leaks nothing, and was edited")
            edited.append(copy.fixture)
            if run.content?.findings.isEmpty == true { isDone.insert(fixture.name) }
        }
        let program = try FixtureProgram(swiftc: #require(FixtureProgram.swiftc), optimization: optimization)
        let outcomes = try await program.run(edited)
        for fixture in edited {
            switch outcomes[fixture.name] {
            case .failed(let reason): Issue.record("\(fixture.name) with weak references \(reason)")
            case .leaking(let what) where isDone.contains(fixture.name): Issue.record("\(fixture.name) still leaks \(what)")
            default: break
            }
        }
        #expect(Double(edited.count) >= 0.3 * Double(ownRings), "\(edited.count) of \(ownRings) were edited")
    }
}
