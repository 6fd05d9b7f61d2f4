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
    init(inserting places: [ProbePlace], for findings: [Finding], in files: [DiscoveredFile], action: ProbeAction) {
        self.action = action
        var first: [String: Finding] = [:]
        for finding in findings { for name in finding.classes where first[name] == nil { first[name] = finding } }
        let rooted = Set(findings.filter(\.isRooted).flatMap(\.classes))
        var served: Set<String> = []
        let byPath = Dictionary(grouping: places.filter { !$0.isInGlobal || !rooted.isDisjoint(with: $0.classes) }, by: \.path)
        for file in files {
            guard let places = byPath[file.shownPath], let source = read(file) else { continue }
            let wishes = places.compactMap { place -> ProbeWish? in
                let finding = place.classes.lazy.compactMap { first[$0] }.first
                if case .property(let owned) = place.kind, finding?.classes.contains(owned.owner) == true { return nil }
                return ProbeWish(place, fingerprint: finding?.fingerprint)
            }
            let insertion = ProbeInsertion(wishes, in: source)
            guard change(file, source, insertion.edits) else { continue }
            outcome.probes += insertion.inserted.values.reduce(0, +)
            outcome.positions.merge(insertion.inserted, uniquingKeysWith: +)
            outcome.present += insertion.present
            served.formUnion(insertion.fulfilled.flatMap { wishes[$0].place.classes })
        }
        outcome.withoutPlace = findings.filter { served.isDisjoint(with: $0.classes) }
    }

    init(removingFrom files: [DiscoveredFile]) {
        action = .remove
        for file in files {
            guard let source = read(file), source.bytes.contains("shouldGoAway".utf8) || source.bytes.contains("ShouldGoAway".utf8) else { continue }
            let removal = ProbeRemoval(in: source)
            if change(file, source, removal.edits) { outcome.probes += removal.removed }
        }
    }

    private mutating func read(_ file: DiscoveredFile) -> SourceFile? {
        var reader = FileReader()
        var bytes: [UInt8] = []
        do {
            try reader.read(file.path, into: &bytes)
        } catch {
            messages.append(.error("\(file.shownPath): cannot be read (\(error.reason))"))
            return nil
        }
        return SourceFile(path: file.shownPath, bytes: bytes)
    }

    /// Whether the file is as it should be now.
    private mutating func change(_ file: DiscoveredFile, _ source: SourceFile, _ edits: [TextEdit]) -> Bool {
        guard !edits.isEmpty else { return true }
        guard saysTheSame(source, edits) else {
            messages.append(.error("\(file.shownPath): the probes would change more than they should, so nothing was written; this is a bug of cyclelint, please report it"))
            return false
        }
        if action == .show {
            outcome.diff += UnifiedDiff(source, edits).text
        } else {
            do {
                try FileReplacement.replace(file.path, holding: source.bytes, with: edits.applied(to: source.bytes))
            } catch {
                messages.append(.error("\(file.shownPath): cannot be written (\(error.reason)); it is as it was"))
                return false
            }
        }
        outcome.changedFiles += 1
        return true
    }
}
