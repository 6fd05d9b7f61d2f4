import CycleLintDriver
import CycleLintProbes
import CycleLintRules

/// What `--fix`, `--diff` and `--unfix` say at the end.
struct ProbeSummary {
    let outcome: ProbeOutcome
    let action: ProbeAction

    var lines: [String] {
        outcome.withoutPlace.map(advice) + [counts]
    }

    private var counts: String {
        let probes = "\(outcome.probes) probe\(outcome.probes == 1 ? "" : "s")"
        let files = "\(outcome.changedFiles) file\(outcome.changedFiles == 1 ? "" : "s")"
        let verb = switch action { case .insert: "inserted into"; case .show: "would go into"; case .remove: "removed from" }
        var text = "\(probes) \(verb) \(files)"
        if outcome.positions.count > 1 || outcome.positions[.scopeEnd] == nil, !outcome.positions.isEmpty {
            let parts = ProbePosition.allCases.compactMap { position in outcome.positions[position].map { "\($0) \(words(position))" } }
            text += " (\(parts.joined(separator: ", ")))"
        }
        if outcome.present > 0 { text += ", \(outcome.present) there already" }
        if !outcome.withoutPlace.isEmpty { text += ", \(outcome.withoutPlace.count) finding\(outcome.withoutPlace.count == 1 ? "" : "s") without a place" }
        return text
    }

    private func words(_ position: ProbePosition) -> String {
        switch position {
        case .scopeEnd: "at the end of a scope"
        case .release: "where an owner lets go"
        case .ended: "behind a call that ends the object"
        case .ownerDeinit: "in an owner's deinit"
        case .ending: "in a method that ends the object"
        }
    }

    private func advice(for finding: Finding) -> String {
        let names = finding.classes.filter { !$0.hasPrefix("closure(") }.map { $0.split(separator: ".").dropFirst().joined(separator: ".") }
        let place = "\(finding.location.path):\(finding.location.line)"
        guard let name = names.first else { return "\(place): no place for a probe: the ring holds closures only" }
        return "\(place): no place for a probe in these sources; where the last owner lets go of \(article(name)) \(name), write shouldGoAway(object, \"\(name) \(ProbeLabel.number(of: finding.fingerprint))\")"
    }

    private func article(_ name: String) -> String { "AEIOU".contains(name.prefix(1)) ? "an" : "a" }
}
