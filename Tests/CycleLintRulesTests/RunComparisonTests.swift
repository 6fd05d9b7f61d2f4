import CycleLintRules
import Testing

@Suite("What runs say of findings")
struct RunComparisonTests {
    private static func finding(_ signature: String = "App.Feed.owner -> App.Player.feed", isRooted: Bool = false) -> Finding {
        Finding(
            rule: "strong-back-reference", severity: .warning, confidence: .likely, location: Location(path: "A.swift", line: 1, column: 1), message: "", advice: "",
            signature: signature, fingerprint: "3f9a2c0123456789", ring: [], isRooted: isRooted)
    }

    private static func leak(_ signature: String, label: String = "Feed · 3f9a2c", verdict: String = "cycle", count: Int = 1) -> RunObservations.Leak {
        RunObservations.Leak(label: label, type: "App.Feed", verdict: verdict, count: count, file: "App/A.swift", line: 3, signature: signature, path: [])
    }

    private static func comparison(_ leaks: [RunObservations.Leak] = [], _ probes: [RunObservations.Probe] = []) -> RunComparison {
        var observations = RunObservations()
        observations.leaks = leaks
        observations.probes = probes
        return RunComparison(observations)
    }

    @Test("the same ring confirms a finding, whatever probe saw it")
    func confirmed() {
        let leak = Self.leak(Self.finding().signature, label: "by hand")
        #expect(Self.comparison([leak]).verdict(on: Self.finding()) == .confirmed(leak))
        #expect(Self.comparison([leak]).unpredicted(by: [Self.finding()]).isEmpty)
    }

    @Test("so does a ring of the same shape, if the finding's probe saw it")
    func sameShape() {
        let leak = Self.leak("App.NewsFeed.owner -> App.Player.feed")
        #expect(Self.comparison([leak]).verdict(on: Self.finding()) == .confirmed(leak))
        let other = Self.leak("App.NewsFeed.owner -> App.Player.feed", label: "by hand")
        #expect(Self.comparison([other]).verdict(on: Self.finding()) == .neverExercised)
    }

    @Test("another ring that the finding's probe saw does not confirm it, and is no prediction of it")
    func otherwise() {
        let leak = Self.leak("App.Feed.next")
        #expect(Self.comparison([leak]).verdict(on: Self.finding()) == .leaksOtherwise(leak))
        #expect(Self.comparison([leak]).unpredicted(by: [Self.finding()]) == [leak])
    }

    @Test("what a global keeps is known by the probe")
    func rooted() {
        let leak = Self.leak("App.Store.shared -> App.Feed", verdict: "held")
        #expect(Self.comparison([leak]).verdict(on: Self.finding(isRooted: true)) == .confirmed(leak))
        #expect(Self.comparison([leak]).unpredicted(by: [Self.finding(isRooted: true)]).isEmpty)
    }

    @Test("objects that went away late, or of which nothing was found out, prove nothing", arguments: ["late", "incomplete"])
    func unproved(verdict: String) {
        let comparison = Self.comparison([Self.leak(Self.finding().signature, verdict: verdict)])
        #expect(comparison.verdict(on: Self.finding()) == .neverExercised)
        #expect(comparison.unpredicted(by: []).isEmpty)
    }

    @Test("a finding all of whose probed objects went away is not seen leaking; one left over, or none, is not enough")
    func clean() {
        let gone = RunObservations.Probe(label: "Feed · 3f9a2c", gone: 3, late: 1)
        #expect(Self.comparison([], [gone]).verdict(on: Self.finding()) == .notSeenLeaking(objects: 4))
        for other in [RunObservations.Probe(label: "Feed · 3f9a2c", gone: 0, leaked: 1), RunObservations.Probe(label: "Feed · 3f9a2c", gone: 0, undecided: 1)] {
            #expect(Self.comparison([], [gone, other]).verdict(on: Self.finding()) == .neverExercised)
        }
        #expect(Self.comparison([], [RunObservations.Probe(label: "Feed · 000000", gone: 3)]).verdict(on: Self.finding()) == .neverExercised)
        #expect(Self.comparison().verdict(on: Self.finding()) == .neverExercised)
    }

    @Test("of leaks that no finding says the most frequent come first, each signature once")
    func unpredicted() {
        let leaks = [Self.leak("a", count: 1), Self.leak("b", count: 5), Self.leak("b", count: 2), Self.leak("c", count: 1)]
        #expect(Self.comparison(leaks).unpredicted(by: []).map(\.signature) == ["b", "a", "c"])
    }
}
