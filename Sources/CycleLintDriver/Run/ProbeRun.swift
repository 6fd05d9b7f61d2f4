import CycleLintFrontEnd
import CycleLintProbes
import CycleLintRules

/// What is to be done with probes.
package enum ProbeAction: String, Sendable {
    /// Insert them into the files.
    case insert
    /// Show as a diff what inserting would change.
    case show
    /// Take out those that were inserted.
    case remove
}

/// What came of it.
package struct ProbeOutcome: Sendable {
    /// Written or taken out.
    package var probes = 0
    /// Those that were written, by where they stand.
    package var positions: [ProbePosition: Int] = [:]
    /// Probes that stood there before.
    package var present = 0
    package var changedFiles = 0
    /// Findings, none of whose classes has a place for a probe in the analysed sources.
    package var withoutPlace: [Finding] = []
    package var diff: [UInt8] = []
}

/// Inserts probes into files, or takes them out, each file as a whole or not at all.
struct ProbeRun {
    let action: ProbeAction
    private(set) var outcome = ProbeOutcome()
    private(set) var messages: [RunMessage] = []

    /// Probes for findings; `places` of classes without a finding get one, too.
    init(inserting places: ProbePlaces, for findings: [Finding], everywhere: Bool = false, in files: [DiscoveredFile], action: ProbeAction) {
        self.action = action
        let wishes = ProbeWishes(places.all, for: findings, everywhere: everywhere)
        let files = files.filter { wishes.byPath[$0.shownPath] != nil }
        // What classes have a better place than their own `close()`.
        var served: Set<String> = []
        if wishes.haveLastResort {
            for file in files {
                guard let source = try? SourceEditing.read(file) else { continue }
                let wishes = wishes.byPath[file.shownPath, default: []].filter { !$0.isLastResort }
                served.formUnion(ProbeInsertion(wishes, in: source, senders: places.senders).fulfilled.flatMap { wishes[$0].place.classes })
            }
        }
        let unserved = Set(findings.filter { served.isDisjoint(with: $0.classes) }.flatMap { $0.classes + $0.captives })
        var answered: Set<String> = []
        for file in files {
            guard let source = readable(file) else { continue }
            let wishes = wishes.byPath[file.shownPath, default: []].filter { !$0.isLastResort || !unserved.isDisjoint(with: $0.place.classes) }
            let insertion = ProbeInsertion(wishes, in: source, senders: places.senders)
            guard change(file, source, insertion.edits) else { continue }
            outcome.probes += insertion.inserted.values.reduce(0, +)
            outcome.positions.merge(insertion.inserted, uniquingKeysWith: +)
            outcome.present += insertion.present
            served.formUnion(insertion.fulfilled.flatMap { wishes[$0].place.classes })
            answered.formUnion(insertion.fulfilled.compactMap { wishes[$0].fingerprint })
        }
        outcome.withoutPlace = findings.filter { served.isDisjoint(with: $0.classes) && !answered.contains($0.fingerprint) }
    }

    init(removingFrom files: [DiscoveredFile]) {
        action = .remove
        for file in files {
            guard let source = readable(file), source.bytes.contains("shouldGoAway".utf8) || source.bytes.contains("ShouldGoAway".utf8) else { continue }
            let removal = ProbeRemoval(in: source)
            if change(file, source, removal.edits) { outcome.probes += removal.removed }
        }
    }

    private mutating func readable(_ file: DiscoveredFile) -> SourceFile? {
        do {
            return try SourceEditing.read(file)
        } catch {
            messages.append(.error("\(file.shownPath): cannot be read (\(error.reason))"))
            return nil
        }
    }

    /// Whether the file is as it should be now.
    private mutating func change(_ file: DiscoveredFile, _ source: SourceFile, _ edits: [TextEdit]) -> Bool {
        guard !edits.isEmpty else { return true }
        do {
            outcome.diff += try SourceEditing.change(file, source, edits, writes: action != .show, what: "the probes")
        } catch {
            messages.append(error.message)
            return false
        }
        outcome.changedFiles += 1
        return true
    }
}
