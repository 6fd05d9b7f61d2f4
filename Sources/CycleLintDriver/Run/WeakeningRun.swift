import CycleLintFrontEnd
import CycleLintProbes
import CycleLintRules

/// What came of making references weak.
package struct WeakeningOutcome {
    /// References that were made weak.
    package var properties = 0
    package var captures = 0
    package var changedFiles = 0
    /// Findings that stay advice.
    package var left = 0
    package var diff: [UInt8] = []
}

/// Makes references weak where that is sure to release nothing too early, each file as a whole or not at all.
struct WeakeningRun {
    private(set) var outcome = WeakeningOutcome()
    private(set) var messages: [RunMessage] = []
    private let facts: [FileFacts]
    private let files: [String: DiscoveredFile]
    private let action: ProbeAction

    init(_ findings: [Finding], _ facts: [FileFacts], in files: [DiscoveredFile], action: ProbeAction, stackSize: Int) {
        self.facts = facts
        self.files = Dictionary(files.map { ($0.shownPath, $0) }, uniquingKeysWith: { first, _ in first })
        self.action = action
        outcome.left = findings.count
        guard !findings.isEmpty else { return }
        let run = self
        let planned = parallelMap(count: 1, threads: 1, stackSize: stackSize, state: {}) { _, _ in run.plan(for: findings) }
        for plan in planned { carryOut(plan, findings) }
    }

    /// What is to be done in one file.
    private struct FilePlan {
        var file: DiscoveredFile
        var source: SourceFile
        var edits: [TextEdit]
        var weakenings: [Weakening]
    }

    private func plan(for findings: [Finding]) -> [FilePlan] {
        let analysis = Analysis(of: facts)
        var wanted = analysis.weakenings(for: findings)
        let forced = names(forcedAmong: Set(wanted.compactMap { if case .property(_, let name) = $0.place { name } else { nil } }))
        wanted.removeAll { if case .property(_, let name) = $0.place { forced.contains(name) } else { false } }
        let before = Set(analysis.findings.flatMap(\.allSignatures))
        while !wanted.isEmpty {
            let plans = plans(for: wanted)
            wanted = plans.flatMap(\.weakenings)
            let after = Set(Analysis(of: edited(plans)).findings.flatMap(\.allSignatures))
            let failed = wanted.filter { !$0.signatures.isDisjoint(with: after) }
            if failed.isEmpty { return after.isSubset(of: before) ? plans : [] }
            wanted.removeAll { failed.contains($0) }
        }
        return []
    }

    private func plans(for weakenings: [Weakening]) -> [FilePlan] {
        let byPath = Dictionary(grouping: weakenings, by: \.path)
        return byPath.keys.sorted().compactMap { path in
            guard let file = files[path], let source = try? SourceEditing.read(file), let wanted = byPath[path], case let made = WeakEdits(wanted, in: source), !made.edits.isEmpty else { return nil }
            return FilePlan(file: file, source: source, edits: made.edits, weakenings: made.done.map { wanted[$0] })
        }
    }

    private func edited(_ plans: [FilePlan]) -> [FileFacts] {
        let byPath = Dictionary(plans.map { ($0.file.shownPath, $0) }, uniquingKeysWith: { first, _ in first })
        return facts.map { facts in
            guard let plan = byPath[facts.path] else { return facts }
            let new = SourceFile(path: facts.path, bytes: plan.edits.applied(to: plan.source.bytes))
            return FactsExtractor().facts(of: parse(new), module: facts.module)
        }
    }

    /// Those of some properties' names that a file of the program unwraps without asking.
    private func names(forcedAmong names: Set<String>) -> Set<String> {
        guard !names.isEmpty else { return [] }
        var forced: Set<String> = []
        for file in files.values {
            guard let source = try? SourceEditing.read(file) else { continue }
            for name in names where !forced.contains(name) && isForced(name, in: source) { forced.insert(name) }
        }
        return forced
    }

    private mutating func carryOut(_ plans: [FilePlan], _ findings: [Finding]) {
        var done: Set<String> = []
        for plan in plans {
            do {
                outcome.diff += try SourceEditing.change(plan.file, plan.source, plan.edits, writes: action != .show, what: "the weak references")
            } catch {
                messages.append(error.message)
                continue
            }
            outcome.changedFiles += 1
            for weakening in plan.weakenings {
                done.formUnion(weakening.signatures)
                if case .property = weakening.place { outcome.properties += 1 } else { outcome.captures += 1 }
            }
        }
        outcome.left = findings.count { !done.contains($0.signature) }
    }
}

extension Finding {
    fileprivate var allSignatures: [String] { [signature] + otherSignatures }
}
