import CycleLintOwnership
import CycleLintProbes
import CycleLintRules

/// Which probes some findings ask for, by the file that they go into.
struct ProbeWishes {
    private(set) var byPath: [String: [ProbeWish]] = [:]
    private(set) var haveLastResort = false

    /// `everywhere`: classes without a finding have a probe, too.
    init(_ places: [ProbePlace], for findings: [Finding], everywhere: Bool) {
        var captors: [String: Finding] = [:]
        for finding in findings { for name in finding.captives where captors[name] == nil { captors[name] = finding } }
        var first: [String: Finding] = [:]
        let inTests = findings.filter { Program.isTest(path: $0.location.path) }
        for finding in findings.filter({ !inTests.contains($0) }) + inTests { for name in finding.classes where first[name] == nil { first[name] = finding } }
        let rooted = Set(findings.filter(\.isRooted).flatMap(\.classes))
        for place in places where !place.isInGlobal || !rooted.isDisjoint(with: place.classes) {
            let finding = place.classes.lazy.compactMap { first[$0] }.first
            if case .property(let owned) = place.kind, finding?.classes.contains(owned.owner) == true { continue }
            let captor = finding == nil ? place.classes.first.flatMap { captors[$0] } : nil
            var wish = ProbeWish(place, fingerprint: (finding ?? captor)?.fingerprint, expectation: Self.expectation(of: finding ?? captor, at: place))
            wish.isForCaptive = captor != nil && !everywhere
            if wish.isLastResort, finding == nil, !wish.isForCaptive { continue }
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
    /// The class's own teardown: somebody may call it and keep the object. Or an object that is only kept by the ring. Only where nothing else says when it goes.
    var isLastResort: Bool {
        if isForCaptive { return true }
        return if case .ending(.teardown, _, _) = place.kind { true } else { false }
    }
}
