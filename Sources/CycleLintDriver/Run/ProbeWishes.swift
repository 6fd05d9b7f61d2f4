import CycleLintOwnership
import CycleLintProbes
import CycleLintRules

/// Which probes some findings ask for, by the file that they go into.
struct ProbeWishes {
    private(set) var byPath: [String: [ProbeWish]] = [:]
    private(set) var haveLastResort = false

    init(_ places: [ProbePlace], for findings: [Finding]) {
        var first: [String: Finding] = [:]
        let inTests = findings.filter { Program.isTest(path: $0.location.path) }
        for finding in findings.filter({ !inTests.contains($0) }) + inTests { for name in finding.classes where first[name] == nil { first[name] = finding } }
        let rooted = Set(findings.filter(\.isRooted).flatMap(\.classes))
        for place in places where !place.isInGlobal || !rooted.isDisjoint(with: place.classes) {
            let finding = place.classes.lazy.compactMap { first[$0] }.first
            if case .property(let owned) = place.kind, finding?.classes.contains(owned.owner) == true { continue }
            let wish = ProbeWish(place, fingerprint: finding?.fingerprint, expectation: Self.expectation(of: finding, at: place))
            if wish.isLastResort, finding == nil { continue }
            haveLastResort = haveLastResort || wish.isLastResort
            byPath[place.path, default: []].append(wish)
        }
    }
}

extension ProbeWishes {
    private static func expectation(of finding: Finding?, at place: ProbePlace) -> ProbeWish.Expectation {
        guard let finding, Program.isTest(path: finding.location.path) else { return .everywhere }
        return finding.location.path == place.path ? .around(line: finding.location.line) : .nowhere
    }
}

extension ProbeWish {
    /// The class's own teardown: somebody may call it and keep the object. Only where nothing else says when it goes.
    var isLastResort: Bool {
        if case .ending(.teardown, _, _) = place.kind { true } else { false }
    }
}
