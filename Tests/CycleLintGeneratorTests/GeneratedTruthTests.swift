import CycleLintGenerator
import Foundation
import Testing

/// A short run; by hand it may be longer: `swift run -c release cyclelint-bench generate --programs 20000 --keep FOLDER`
@Suite("Generated programs", .enabled(if: TruthRun.swiftc != nil, "swiftc is not on the PATH: programs cannot be run"))
struct GeneratedTruthTests {
    @Test("are judged by the tool as by a run of them")
    func judgement() throws {
        let work = FileManager.default.temporaryDirectory.appendingPathComponent("generated-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: work) }
        let survey = try Survey(count: 300, seed: 1, swiftc: #require(TruthRun.swiftc), folder: work, batch: 150)
        for (program, reason) in survey.invalid { Issue.record("seed \(program.seed): \(reason)") }
        #expect((0.35...0.65).contains(survey.leakShare), "share of leaking programs")
        let seeds = Dictionary(grouping: survey.disagreements, by: \.kind.rawValue).mapValues { $0.map(\.program.seed) }
        #expect(survey.foundShare >= 0.98, "leaking and not reported: \(seeds["missed"] ?? [])")
        #expect(survey.alarmShare <= 0.005, "clean and reported: \(seeds["false alarm"] ?? [])")
    }
}
