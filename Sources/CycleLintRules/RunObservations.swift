import RingSignature

/// What runs of the program have shown: the leaks that ShouldGoAway reported, and what became of the objects that were probed.
package struct RunObservations: Sendable, Equatable {
    /// A leak as the runtime library describes it.
    package struct Leak: Sendable, Equatable, Decodable {
        package struct Step: Sendable, Equatable, Decodable {
            package var from: String
            package var edge: String
            package var to: String
            package init(from: String, edge: String, to: String) {
                self.from = from
                self.edge = edge
                self.to = to
            }
        }
        package var label: String
        package var type: String
        package var verdict: String
        package var count: Int
        /// `Module/File.swift`, where the probe stands.
        package var file: String
        /// One-based.
        package var line: Int
        package var signature: String
        package var path: [Step]

        package init(label: String, type: String, verdict: String, count: Int, file: String, line: Int, signature: String, path: [Step]) {
            self.label = label
            self.type = type
            self.verdict = verdict
            self.count = count
            self.file = file
            self.line = line
            self.signature = signature
            self.path = path
        }

        /// Something keeps it for good, as far as the run could tell.
        package var isProved: Bool { verdict == "cycle" || verdict == "held" }
    }

    /// What became of the objects of one probe in the source.
    package struct Probe: Sendable, Equatable, Decodable {
        package var label: String
        package var gone: Int
        package var late: Int
        package var leaked: Int
        package var undecided: Int

        package init(label: String, gone: Int, late: Int = 0, leaked: Int = 0, undecided: Int = 0) {
            self.label = label
            self.gone = gone
            self.late = late
            self.leaked = leaked
            self.undecided = undecided
        }
    }

    package var leaks: [Leak] = []
    package var probes: [Probe] = []
    package init() {}
}

/// What the runs say of a finding.
package enum RunVerdict: Sendable, Equatable {
    /// The same ring was seen, or the probe of a finding that is about a root saw it kept.
    case confirmed(RunObservations.Leak)
    /// Its probe found a leak, through another ring.
    case leaksOtherwise(RunObservations.Leak)
    /// So many objects that its probes watched are still there, and no report says through what.
    case leaksUnexplained(objects: Int)
    /// All objects that its probes watched went away.
    case notSeenLeaking(objects: Int)
    /// Some went away, and of others it was not known yet when their process ended.
    case undecided(gone: Int, open: Int)
    /// No probe of it has run.
    case neverExercised
}

/// Findings with what runs say of them, and what runs have shown besides.
package struct RunComparison: Sendable {
    private let byNumber: [String?: [RunObservations.Leak]]
    private let probes: [String?: [RunObservations.Probe]]
    private let all: [RunObservations.Leak]

    package init(_ observations: RunObservations) {
        all = observations.leaks.sorted { ($1.count, $0.signature, $0.file, $0.line) < ($0.count, $1.signature, $1.file, $1.line) }
        byNumber = Dictionary(grouping: observations.leaks.filter(\.isProved), by: { ProbeLabel.number(in: $0.label) })
        probes = Dictionary(grouping: observations.probes, by: { ProbeLabel.number(in: $0.label) })
    }

    package func verdict(on finding: Finding) -> RunVerdict {
        if let leak = all.first(where: { confirms($0, finding) }) { return .confirmed(leak) }
        let number = ProbeLabel.number(of: finding.fingerprint)
        if let leak = byNumber[number]?.max(by: { $0.count < $1.count }) { return .leaksOtherwise(leak) }
        let probes = probes[number] ?? []
        let gone = probes.reduce(0) { $0 + $1.gone + $1.late }
        let leaked = probes.reduce(0) { $0 + $1.leaked }
        let open = probes.reduce(0) { $0 + $1.undecided }
        if leaked > 0 { return .leaksUnexplained(objects: leaked) }
        if open > 0 { return .undecided(gone: gone, open: open) }
        return gone > 0 ? .notSeenLeaking(objects: gone) : .neverExercised
    }

    /// A finding that a run has confirmed is sure, whatever the source left open; others are as they were.
    package func judged(_ finding: Finding) -> Finding {
        guard case .confirmed = verdict(on: finding) else { return finding }
        var proved = finding
        proved.confidence = .certain
        if proved.severity == .note { proved.severity = .warning }
        return proved
    }

    /// Whether a ring goes through a closure that the finding is about, whatever property a run sees in the place of the source's. A closure that a run has no
    /// name for is one of those that objects of the finding's classes keep.
    private func goesThroughClosure(of finding: Finding, _ leak: RunObservations.Leak) -> Bool {
        func steps(_ signature: String) -> [String] { signature.split(separator: " -> ", omittingEmptySubsequences: true).map(String.init) }
        let closures = Set(steps(finding.signature).filter { $0.hasPrefix("closure(") && !$0.hasPrefix("closure(Swift.") })
        let seen = steps(leak.signature)
        if seen.contains(where: closures.contains) { return true }
        return !closures.isEmpty && seen.contains("closure(?)") && seen.allSatisfy { step in step == "closure(?)" || finding.classes.contains { step == $0 || step.hasPrefix($0 + ".") } }
    }

    /// Whether a run saw only closures and objects of the finding's classes, by memory whose form it does not know.
    private func isAmongClasses(of finding: Finding, _ leak: RunObservations.Leak) -> Bool {
        leak.signature.split(separator: " -> ", omittingEmptySubsequences: true).allSatisfy { $0.hasPrefix("closure(") || finding.classes.contains(String($0)) }
    }

    /// The same signature, also of a ring that the finding stands for; a ring through the finding's closure that its own probe saw; or, of an object that the
    /// finding is about, a ring of the same shape, or what its probe saw a variable keep.
    private func confirms(_ leak: RunObservations.Leak, _ finding: Finding) -> Bool {
        guard leak.isProved else { return false }
        if leak.signature == finding.signature || finding.otherSignatures.contains(leak.signature) { return true }
        let isOurs = ProbeLabel.number(in: leak.label) == ProbeLabel.number(of: finding.fingerprint)
        // What a library keeps it by has no names in the source. A frame of the main thread is no library's.
        if finding.isOverLibrary { return isOurs && !leak.signature.contains("root(main thread)") }
        // A frame, a task or a timer is another root than the one that the finding is about.
        if finding.isRooted { return isOurs && leak.verdict == "held" && !leak.signature.contains("root(") }
        if isOurs, leak.verdict == "cycle" || finding.captives.contains(leak.type) || isAmongClasses(of: finding, leak), goesThroughClosure(of: finding, leak) { return true }
        return (isOurs || finding.classes.contains(leak.type)) && RingShape(signature: leak.signature) == RingShape(signature: finding.signature)
    }

    /// Leaks that none of some findings says, those that were seen most often first.
    package func unpredicted(by findings: [Finding]) -> [RunObservations.Leak] {
        var seen: Set<String> = []
        return all.filter { leak in leak.isProved && !findings.contains { confirms(leak, $0) } }
            .filter { seen.insert($0.signature).inserted }
    }
}
