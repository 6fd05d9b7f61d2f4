import CycleLintRules
import Testing

@Suite("What runs say of findings")
struct RunComparisonTests {
    private static func finding(_ signature: String = "App.Feed.owner -> App.Player.feed", isRooted: Bool = false, classes: [String] = []) -> Finding {
        Finding(
            rule: "strong-back-reference", severity: .warning, confidence: .likely, location: Location(path: "A.swift", line: 1, column: 1), message: "", advice: "",
            signature: signature, fingerprint: "3f9a2c0123456789", ring: [], classes: classes, isRooted: isRooted)
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

    @Test("so does a ring through the finding's closure, whatever property keeps it, if the finding's probe saw it", arguments: [
        ("App.Feed.selection -> closure(App.Feed.start)", "Feed · 3f9a2c", true),
        ("App.Feed -> closure(?)", "Feed · 3f9a2c", true),
        ("App.Feed.selection -> closure(App.Feed.start)", "by hand", false),
        ("App.Feed.selection -> closure(App.Feed.stop)", "Feed · 3f9a2c", false),
        ("App.Player -> closure(?)", "Feed · 3f9a2c", false),
    ])
    func sameClosure(signature: String, label: String, isConfirmed: Bool) {
        let finding = Self.finding("App.Feed.items -> App.Item.onRename -> closure(App.Feed.start)", classes: ["App.Feed"])
        let leak = Self.leak(signature, label: label)
        #expect((Self.comparison([leak]).verdict(on: finding) == .confirmed(leak)) == isConfirmed)
    }

    @Test("so does what the run saw through memory whose form it does not know, between closures and objects of the finding's classes only")
    func unknownMemory() {
        let finding = Self.finding("App.Feed.items -> App.Item.onRename -> closure(App.Feed.start)", classes: ["App.Feed"])
        for (signature, isConfirmed) in [("App.Feed -> closure(App.Feed.start)", true), ("App.Player -> closure(App.Feed.start)", false), ("App.Feed -> closure(App.Feed.start) -> root(a timer)", false)] {
            let leak = Self.leak(signature, verdict: "held")
            #expect((Self.comparison([leak]).verdict(on: finding) == .confirmed(leak)) == isConfirmed, "\(signature)")
        }
    }

    @Test("so does an object beside the ring that the finding's closure keeps")
    func captive() {
        var finding = Self.finding("closure(App.Feed.start)")
        let leak = Self.leak("closure(App.Feed.start) -> root(a block)", verdict: "held")
        #expect(Self.comparison([leak]).verdict(on: finding) == .leaksOtherwise(leak))
        finding.captives = ["App.Feed"]
        #expect(Self.comparison([leak]).verdict(on: finding) == .confirmed(leak))
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

    @Test("what a frame or a ring keeps says nothing of a finding about a variable", arguments: [
        leak("App.Feed -> root(main thread)", verdict: "held"), leak("App.Feed.next", verdict: "cycle"),
    ])
    func otherRoot(leak: RunObservations.Leak) {
        #expect(Self.comparison([leak]).verdict(on: Self.finding(isRooted: true)) == .leaksOtherwise(leak))
        #expect(Self.comparison([leak]).unpredicted(by: [Self.finding(isRooted: true)]) == [leak])
    }

    @Test("a ring that a finding stands for beside its own confirms it")
    func standsFor() {
        var finding = Self.finding()
        finding.otherSignatures = ["App.Feed.owner -> App.Radio.feed"]
        let leak = Self.leak("App.Feed.owner -> App.Radio.feed", label: "by hand")
        #expect(Self.comparison([leak]).verdict(on: finding) == .confirmed(leak))
        #expect(Self.comparison([leak]).unpredicted(by: [finding]).isEmpty)
    }

    @Test("a finding that is confirmed is certain, and no mere note")
    func judged() {
        var finding = Self.finding()
        (finding.confidence, finding.severity) = (.possible, .note)
        let proved = Self.comparison([Self.leak(finding.signature)]).judged(finding)
        #expect((proved.confidence, proved.severity) == (.certain, .warning))
        #expect(Self.comparison().judged(finding) == finding)
    }

    @Test("a label that only ends in digits is no probe of a finding")
    func labels() {
        #expect(Self.comparison([], [RunObservations.Probe(label: "facade 3f9a2c", gone: 3)]).verdict(on: Self.finding()) == .neverExercised)
    }

    @Test("objects that went away late, or of which nothing was found out, prove nothing", arguments: ["late", "incomplete"])
    func unproved(verdict: String) {
        let comparison = Self.comparison([Self.leak(Self.finding().signature, verdict: verdict)])
        #expect(comparison.verdict(on: Self.finding()) == .neverExercised)
        #expect(comparison.unpredicted(by: []).isEmpty)
    }

    @Test("a finding all of whose probed objects went away is not seen leaking; one that is open or left over is told")
    func clean() {
        let gone = RunObservations.Probe(label: "Feed · 3f9a2c", gone: 3, late: 1)
        #expect(Self.comparison([], [gone]).verdict(on: Self.finding()) == .notSeenLeaking(objects: 4))
        let open = RunObservations.Probe(label: "Feed · 3f9a2c", gone: 0, undecided: 1)
        #expect(Self.comparison([], [gone, open]).verdict(on: Self.finding()) == .undecided(gone: 4, open: 1))
        let leaked = RunObservations.Probe(label: "Feed · 3f9a2c", gone: 0, leaked: 2)
        #expect(Self.comparison([], [gone, open, leaked]).verdict(on: Self.finding()) == .leaksUnexplained(objects: 2))
        let unexplained = Self.leak("root(incomplete App.Feed)", verdict: "incomplete")
        #expect(Self.comparison([unexplained], [leaked]).verdict(on: Self.finding()) == .leaksUnexplained(objects: 2))
        #expect(Self.comparison([], [RunObservations.Probe(label: "Feed · 000000", gone: 3)]).verdict(on: Self.finding()) == .neverExercised)
        #expect(Self.comparison().verdict(on: Self.finding()) == .neverExercised)
    }

    @Test("of leaks that no finding says the most frequent come first, each signature once")
    func unpredicted() {
        let leaks = [Self.leak("a", count: 1), Self.leak("b", count: 5), Self.leak("b", count: 2), Self.leak("c", count: 1)]
        #expect(Self.comparison(leaks).unpredicted(by: []).map(\.signature) == ["b", "a", "c"])
    }
}
