import Foundation

/// Programs of many seeds, run and analysed.
package struct Survey: Sendable {
    package private(set) var programs = 0
    package private(set) var leaking = 0
    package private(set) var found = 0
    package private(set) var clean = 0
    package private(set) var alarms = 0
    package private(set) var uses: [Feature: Int] = [:]
    package private(set) var disagreements: [(kind: Disagreement, program: GeneratedProgram)] = []
    package private(set) var invalid: [(program: GeneratedProgram, reason: String)] = []

    /// Of leaking programs, those reported.
    package var foundShare: Double { leaking == 0 ? 1 : Double(found) / Double(leaking) }
    /// Of clean programs, those reported.
    package var alarmShare: Double { clean == 0 ? 0 : Double(alarms) / Double(clean) }
    /// Of valid programs.
    package var leakShare: Double { programs == 0 ? 0 : Double(leaking) / Double(programs) }

    /// Runs programs of `count` seeds, `batch` in a compile.
    package init(
        count: Int, seed: UInt64, swiftc: URL, folder: URL, batch: Int = 200, threads: Int = ProcessInfo.processInfo.activeProcessorCount
    ) throws {
        let runs = try (0..<threads).map { try TruthRun(swiftc: swiftc, folder: folder.appendingPathComponent("thread\($0)")) }
        let outcomes = inParallel((count + batch - 1) / batch, threads: threads) { index, thread in
            let programs = (index * batch..<min(count, (index + 1) * batch)).map { GeneratedProgram(seed: seed &+ UInt64($0)) }
            let reported = programs.map { !$0.shownFindings().isEmpty }
            let truths = Swift.Result { try runs[thread].truths(of: programs) }
            return truths.map { zip(programs, zip($0, reported)).map { ($0, truth: $1.0, isReported: $1.1) } }
        }
        for outcome in outcomes {
            for (program, truth, isReported) in try outcome.get() { add(program, truth, isReported: isReported) }
        }
    }

    private mutating func add(_ program: GeneratedProgram, _ truth: Truth, isReported: Bool) {
        if case .invalid(let reason) = truth {
            invalid.append((program, reason))
            return
        }
        programs += 1
        for feature in program.features { uses[feature, default: 0] += 1 }
        if truth == .leaking {
            leaking += 1
            if isReported { found += 1 }
        } else {
            clean += 1
            if isReported { alarms += 1 }
        }
        if let kind = Disagreement(truth: truth, isReported: isReported) { disagreements.append((kind, program)) }
    }
}

extension Survey {
    /// The first disagreements, up to a number, in their smallest form. `finished` is called from any thread.
    package func shrunk(
        atMost count: Int, swiftc: URL, folder: URL, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        finished: @escaping @Sendable (Disagreement, GeneratedProgram) -> Void
    ) throws -> [(kind: Disagreement, program: GeneratedProgram)] {
        let runs = try (0..<threads).map { try TruthRun(swiftc: swiftc, folder: folder.appendingPathComponent("thread\($0)")) }
        let disagreements = disagreements
        let results = inParallel(min(count, disagreements.count), threads: threads) { index, thread -> Swift.Result<(kind: Disagreement, program: GeneratedProgram), any Error> in
            let (kind, program) = disagreements[index]
            return Swift.Result {
                let smallest = try Shrinker(run: runs[thread], kind: kind).smallest(of: program)
                finished(kind, smallest)
                return (kind, smallest)
            }
        }
        return try results.map { try $0.get() }
    }
}
