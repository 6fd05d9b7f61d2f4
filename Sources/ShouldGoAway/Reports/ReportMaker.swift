import RingSignature
import ShouldGoAwayShims

/// Makes the report of one object that did not go away.
struct ReportMaker {
    let overdue: Overdue
    let memory: SearchedMemory
    var limits = HolderGraph.Limits()

    /// nil if the object went away meanwhile.
    func report(_ symbols: ImageSymbols) -> LeakReport? {
        let inspection = Inspection(symbols: symbols, memory: memory, limits: limits)
        guard let finding = inspection.inspect(overdue.address) else { return nil }
        let names = PathNames(symbols: symbols)
        var (steps, signature, objects) = names.steps(finding.chain, ringLength: finding.ringLength)
        let suspect = Suspect(steps, verdict: finding.verdict)
        if let index = suspect.index { steps[index].isSuspect = true }
        var report = LeakReport(overdue, verdict: finding.verdict)
        report.path = steps
        report.advice = suspect.advice
        report.notes = finding.notes
        report.referenceCount = finding.count
        // A thread or a block may hold anything.
        if signature.count == 1, finding.chain.first?.isExact == false { signature.append(.variable(overdue.typeName)) }
        if finding.verdict == .incomplete || signature.isEmpty { signature = [.root("\(finding.verdict.rawValue) \(overdue.typeName)")] + signature }
        // As in the source: what a singleton's property holds is told by the property, whoever holds the singleton.
        if case .global = finding.chain.first?.holder, signature.count > 1, signature[1].isProperty { signature.removeFirst() }
        report.name(RingSignature(signature))
        report.others = others(finding, names)
        report.uncounted = names.uncounted(objects + (finding.ringLength == finding.chain.count ? [] : [overdue.address]))
        if steps.contains(where: { $0.from == "a closure" || $0.to == "a closure" }) {
            report.notes.append("the program has no symbols that name its closures")
        }
        return report
    }

    /// What else refers to the object, besides the last step.
    private func others(_ finding: Finding, _ names: PathNames) -> [String] {
        let shown = finding.ringLength == finding.chain.count ? finding.chain.first { $0.target == overdue.address } : finding.chain.last
        var lines: [String] = []
        for reference in finding.others where reference.slot != shown?.slot {
            let steps = names.steps([reference], ringLength: 0).steps
            if let step = steps.first { lines.append(step.holding) }
        }
        return lines
    }
}

extension LeakReport {
    init(_ overdue: Overdue, verdict: Verdict) {
        self.init(
            label: overdue.label, type: overdue.typeName, verdict: verdict, count: 1, file: overdue.file, line: overdue.line, signature: "",
            fingerprint: "", path: [], advice: "", notes: [], lateness: nil, referenceCount: 0, others: [])
    }

    init(late overdue: Overdue, by lateness: Duration) {
        self.init(overdue, verdict: .late)
        self.lateness = lateness
        name(RingSignature([.root("late \(overdue.typeName)")]))
    }

    init(incomplete overdue: Overdue, reason: String) {
        self.init(overdue, verdict: .incomplete)
        notes = [reason]
        name(RingSignature([.root("incomplete \(overdue.typeName)")]))
    }

    mutating func name(_ ring: RingSignature) {
        signature = ring.text
        fingerprint = ring.fingerprint
    }
}
