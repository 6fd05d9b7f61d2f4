import CycleLintGenerator
import Foundation

/// `generate [--programs N] [--seed N] [--keep FOLDER] [--shrink N|--no-shrink]`: random programs, what happens when they run, and what the tool says.
///
/// Status 1 where the tool finds less than 99 % of the leaking ones, reports more than 0.5 % of the clean ones, or a program cannot be run.
func generate(_ arguments: [String]) throws -> Int32 {
    var options = GenerateOptions()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
        func number() throws -> Int {
            guard let number = rest.popFirst().flatMap(Int.init), number >= 0 else { throw UsageError(message: "\(argument) needs a number") }
            return number
        }
        switch argument {
        case "--programs": options.programs = try number()
        case "--seed": options.seed = try number()
        case "--shrink": options.shrunk = try number()
        case "--no-shrink": options.shrunk = 0
        case "--show":
            print(GeneratedProgram(seed: UInt64(try number())).source)
            return 0
        case "--keep":
            guard let folder = rest.popFirst() else { throw UsageError(message: "--keep needs a folder") }
            options.kept = folder
        default: throw UsageError(message: "unknown option \(argument)")
        }
    }
    guard let swiftc = TruthRun.swiftc else { throw UsageError(message: "swiftc is not on the PATH") }
    let work = FileManager.default.temporaryDirectory.appendingPathComponent("cyclelint-generate-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: work) }
    return try GenerateRun(options: options, swiftc: swiftc, work: work).run()
}

struct GenerateOptions {
    var programs = 1_000
    var seed = 1
    /// Disagreements that are made smaller.
    var shrunk = 40
    var kept: String?
}

private struct GenerateRun {
    let options: GenerateOptions
    let swiftc: URL
    let work: URL

    func run() throws -> Int32 {
        let start = ContinuousClock.now
        let survey = try Survey(count: options.programs, seed: UInt64(options.seed), swiftc: swiftc, folder: work)
        let seconds = Double((ContinuousClock.now - start).components.seconds)
        print("\(survey.programs) programs in \(fixed(seconds, 0)) s, \(percent(survey.leakShare)) of them leak")
        print("found: \(survey.found) of \(survey.leaking) (\(percent(survey.foundShare)))")
        print("false alarms: \(survey.alarms) of \(survey.clean) (\(percent(survey.alarmShare)))")
        for (program, reason) in survey.invalid { print("seed \(program.seed) cannot be run: \(reason)") }
        printCoverage(survey)
        try keep(survey)
        try shrink(survey)
        return survey.foundShare >= 0.99 && survey.alarmShare <= 0.005 && survey.invalid.isEmpty ? 0 : 1
    }

    private func percent(_ share: Double) -> String { fixed(share * 100, 2) + " %" }

    private func printCoverage(_ survey: Survey) {
        var wrong: [Disagreement: [Feature: Int]] = [:]
        for (kind, program) in survey.disagreements {
            for feature in program.features { wrong[kind, default: [:]][feature, default: 0] += 1 }
        }
        print("\nprograms that show a pattern, rarest first; of these, missed ones and false alarms:")
        for feature in Feature.allCases.sorted(by: { (survey.uses[$0] ?? 0, $0.rawValue) < (survey.uses[$1] ?? 0, $1.rawValue) }) {
            let uses = survey.uses[feature] ?? 0
            let counts = [uses, wrong[.missed]?[feature] ?? 0, wrong[.falseAlarm]?[feature] ?? 0].map { count in
                String(repeating: " ", count: max(0, 6 - String(count).count)) + String(count)
            }
            print("\(uses * 100 < survey.programs ? "under 1 %" : "         ")\(counts.joined())  \(feature.rawValue)")
        }
    }

    /// Prints the smallest forms, those that show the same patterns together, the most frequent first.
    private func shrink(_ survey: Survey) throws {
        let folder = options.kept.map { URL(fileURLWithPath: $0) }
        let shrunk = try survey.shrunk(atMost: options.shrunk, swiftc: swiftc, folder: work) { kind, program in
            guard let folder else { return }
            try? program.source.write(to: folder.appendingPathComponent(name(kind, program) + "-smallest.swift"), atomically: true, encoding: .utf8)
        }
        let groups = Dictionary(grouping: shrunk) { "\($0.kind.rawValue): " + $0.program.features.map(\.name).sorted().joined(separator: ", ") }
        for (name, group) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            guard let smallest = group.map(\.program).min(by: { $0.size < $1.size }) else { continue }
            print("\n\(group.count) × \(name)\nsmallest form, of seed \(smallest.seed):\n\n\(smallest.source)")
        }
    }

    /// Writes the programs in question into the folder.
    private func keep(_ survey: Survey) throws {
        guard let kept = options.kept else { return }
        let folder = URL(fileURLWithPath: kept)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (program, reason) in survey.invalid {
            try "// \(reason)\n\(program.source)".write(to: folder.appendingPathComponent("invalid-\(program.seed).swift"), atomically: true, encoding: .utf8)
        }
        for (kind, program) in survey.disagreements {
            try program.source.write(to: folder.appendingPathComponent(name(kind, program) + ".swift"), atomically: true, encoding: .utf8)
        }
    }
}

private func name(_ kind: Disagreement, _ program: GeneratedProgram) -> String {
    "\(kind.rawValue.replacingOccurrences(of: " ", with: "-"))-\(program.seed)"
}
