import CycleLintProbes
import CycleLintRules

/// Which probes some findings ask for, by the file that they go into.
struct ProbeWishes {
    private(set) var byPath: [String: [ProbeWish]] = [:]
    private(set) var haveLastResort = false

    init(_ places: [ProbePlace], for findings: [Finding]) {
        var first: [String: Finding] = [:]
        for finding in findings { for name in finding.classes where first[name] == nil { first[name] = finding } }
        let rooted = Set(findings.filter(\.isRooted).flatMap(\.classes))
        for place in places where !place.isInGlobal || !rooted.isDisjoint(with: place.classes) {
            let finding = place.classes.lazy.compactMap { first[$0] }.first
            if case .property(let owned) = place.kind, finding?.classes.contains(owned.owner) == true { continue }
            let wish = ProbeWish(place, fingerprint: finding?.fingerprint)
            if wish.isLastResort, finding == nil { continue }
            haveLastResort = haveLastResort || wish.isLastResort
            byPath[place.path, default: []].append(wish)
        }
    }
}

extension ProbeWish {
    /// The class's own teardown: somebody may call it and keep the object. Only where nothing else says when it goes.
    var isLastResort: Bool {
        if case .ending(.teardown, _, _) = place.kind { true } else { false }
    }
}
