import CycleLintDriver
import CycleLintReports
import CycleLintRules
import Foundation
import Testing

/// The whole loop: the tool inserts probes into the fixtures, and a run of them says what the tool had found.
@Suite("Probes in the fixtures", .enabled(if: FixtureProgram.swiftc != nil, "swiftc is not on the PATH: fixtures cannot be run"), BuiltLibrary.isNeeded)
struct ProbedFixtureTests {
    /// Every fifth pattern; `CYCLELINT_ALL_FIXTURES=1` takes all.
    private static let fixtures: [Fixture] = {
        let patterns = Set(Fixture.all.map(\.pattern)).sorted()
        let step = ProcessInfo.processInfo.environment["CYCLELINT_ALL_FIXTURES"] == "1" ? 1 : 5
        let sample = Set(stride(from: 0, to: patterns.count, by: step).map { patterns[$0] })
        return Fixture.all.filter { sample.contains($0.pattern) }
    }()

    /// What `--runtime` says of fixtures that have a run behind them. What it says of a clean one is an issue.
    private struct Comparison {
        /// Not confirmed, though their probe reported a leak.
        var unconfirmed: [String] = []
        /// Rings of a fixture's own that no finding in it predicts, with its name.
        var unpredicted: [String] = []

        init(_ fixtures: [Fixture], _ reports: URL, in folder: URL, expecting leaking: Set<String>) {
            for fixture in fixtures {
                let home = folder.appendingPathComponent(fixture.moduleName)
                let content = AnalysisRun(AnalysisOptions(paths: [home.path], workingFolder: folder.path, runtime: [reports.path])).content
                let findings = content?.findings ?? []
                // One program runs all fixtures, and each is analysed alone.
                let own = content?.runtime?.unpredicted.filter { $0.file.hasPrefix(fixture.moduleName + "/") && $0.verdict == "cycle" } ?? []
                unpredicted += own.map { "\(fixture.name): \($0.signature)" }
                guard fixture.label == .leaking else {
                    #expect(findings.isEmpty, "\(fixture.name)")
                    continue
                }
                let isConfirmed = findings.contains { if case .confirmed = content?.runtime?.verdict(on: $0) { true } else { false } }
                if leaking.contains(fixture.name), !isConfirmed { unconfirmed.append(fixture.name) }
            }
        }
    }

    @Test("confirm the findings of those that leak, and are silent in those that do not")
    func loop() async throws {
        let library = try #require(BuiltLibrary.shouldGoAway)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("probed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var findings: [String: [Finding]] = [:]
        var probed: [Fixture] = []
        for fixture in Self.fixtures {
            let copy = try fixture.copied(to: folder)
            let run = AnalysisRun(AnalysisOptions(paths: [copy.folder.path], workingFolder: folder.path, probes: .insert, probesEverywhere: fixture.label == .clean))
            #expect(!run.hasErrors, "\(fixture.name): \(run.messages.map(\.text))")
            findings[fixture.name] = run.content?.findings ?? []
            if let probes = run.probes?.probes, probes > 0 { probed.append(copy.fixture) }
        }
        let leaking = Self.fixtures.filter { $0.label == .leaking && findings[$0.name]?.isEmpty == false }
        let reports = folder.appendingPathComponent("reports")
        let program = try FixtureProgram(swiftc: #require(FixtureProgram.swiftc), optimization: "-Onone", library: library, reports: reports)
        let outcomes = try await program.run(probed)
        for fixture in probed {
            if case .failed(let reason) = outcomes[fixture.name] { Issue.record("\(fixture.name) with probes \(reason)") }
        }
        let verdicts = try RuntimeVerdict.read(reports)
        let clean = Set(probed.filter { $0.label == .clean }.map(\.moduleName))
        // How late an object goes is a matter of the machine.
        for verdict in verdicts where clean.contains(verdict.module) && verdict.verdict != "late" { Issue.record("\(verdict.module) is clean, and the run says \(verdict.verdict): \(verdict.signature)") }
        let confirmed = leaking.filter { fixture in
            let labels = Set((findings[fixture.name] ?? []).map { String($0.fingerprint.prefix(6)) })
            return verdicts.contains { $0.module == fixture.moduleName && labels.contains($0.number) }
        }
        let comparison = Comparison(probed, reports, in: folder, expecting: Set(confirmed.map(\.name)))
        #expect(Double(comparison.unconfirmed.count) <= 0.03 * Double(leaking.count), "a leak that its probe saw, through another ring: \(comparison.unconfirmed)")
        #expect(Double(comparison.unpredicted.count) <= 0.03 * Double(leaking.count), "not predicted: \(comparison.unpredicted)")
        let tally = try ProbeCount.read(reports).filter { clean.contains($0.module) }
        #expect(tally.contains { $0.gone > 0 })
        for probe in tally { #expect(probe.leaked == 0, "\(probe.file):\(probe.line) is clean") }
        let missing = Set(leaking.map(\.name)).subtracting(confirmed.map(\.name)).sorted()
        #expect(Double(confirmed.count) >= 0.95 * Double(leaking.count), "not confirmed: \(missing)")
    }
}

/// What the runtime library wrote about one ring.
private struct RuntimeVerdict: Decodable {
    var label: String
    var verdict: String
    var signature: String
    /// `Module/File.swift`
    var file: String

    var module: String { String(file.prefix { $0 != "/" }) }
    /// The finding's fingerprint, as the probe carries it.
    var number: String { String(label.suffix(6)) }

    static func read(_ folder: URL) throws -> [RuntimeVerdict] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { $0.hasSuffix(".json") }.map { try JSONDecoder().decode(RuntimeVerdict.self, from: Data(contentsOf: folder.appendingPathComponent($0))) }
    }
}

/// What became of the objects of one probe.
private struct ProbeCount: Decodable {
    private struct Tally: Decodable {
        var probes: [ProbeCount]
    }
    var file: String
    var line, gone, late, leaked, undecided: Int

    var module: String { String(file.prefix { $0 != "/" }) }

    static func read(_ folder: URL) throws -> [ProbeCount] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { $0.hasSuffix(".probes") }.flatMap { try JSONDecoder().decode(Tally.self, from: Data(contentsOf: folder.appendingPathComponent($0))).probes }
    }
}
