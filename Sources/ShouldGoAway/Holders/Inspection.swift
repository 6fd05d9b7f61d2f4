import ShouldGoAwayShims

/// What was found out about an object that did not go away.
struct Finding {
    var verdict: LeakReport.Verdict
    /// From the root or along the ring, to the target. Of a ring the references come first, then those from it to the target.
    var chain: [Reference] = []
    /// How many of `chain` are the ring.
    var ringLength = 0
    /// For `incomplete`, and what else has to be said.
    var notes: [String] = []
    /// Strong references to the target.
    var count = 0
    /// References to the target that were found.
    var others: [Reference] = []
}

/// Finds out who holds an object. Runs on the monitor's thread only.
struct Inspection {
    private static let attempts = 4

    let symbols: ImageSymbols
    let memory: SearchedMemory
    var limits = HolderGraph.Limits()

    /// nil if the object is gone, or going.
    func inspect(_ target: Address) -> Finding? {
        guard ProcessMemory.isReadable else {
            return Finding(verdict: .incomplete, notes: ["the system does not allow the process to read its own memory"])
        }
        guard let scan = memory.scan else { return Finding(verdict: .incomplete, notes: ["no memory for the search"]) }
        for attempt in 0..<Self.attempts {
            guard let survey = memory.survey(anew: attempt > 0) else {
                return Finding(verdict: .incomplete, notes: ["the list of the process' memory cannot be read"])
            }
            guard let graph = HolderGraph(target: target, scan: scan, survey: survey, symbols: symbols, limits: limits) else { return nil }
            let finding = judge(graph, scan, survey)
            if graph.isUnchanged() { return finding }
        }
        guard let object = HeapObject(at: target.value), object.referenceCount?.isLive == true else { return nil }
        return Finding(verdict: .incomplete, notes: ["the objects that hold it kept changing while it was looked at"])
    }

    private func judge(_ graph: HolderGraph, _ scan: PointerScan, _ survey: MemorySurvey) -> Finding {
        let target = graph.nodes[graph.target]!
        var finding = Finding(
            verdict: .incomplete, count: target.count.strong, others: target.references)
        if let root = graph.roots.first {
            finding.verdict = .held
            finding.chain = [root] + graph.chain(from: root.target)
            if let ring = graph.ring(through: graph.target) { finding.notes.append("it is also part of a ring of \(ring.count) references") }
            return finding
        }
        if case .limit(let reason) = graph.end {
            finding.notes.append(reason)
            return finding
        }
        let unexplained = graph.unexplained
        if unexplained.isEmpty { return cycle(finding, graph) }
        return held(finding, graph, unexplained, DoubtfulSearch(scan: scan, survey: survey, symbols: symbols))
    }

    /// Every reference to every holder comes from another holder: nothing outside can reach them.
    private func cycle(_ partial: Finding, _ graph: HolderGraph) -> Finding {
        var finding = partial
        for address in graph.order {
            guard let ring = graph.ring(through: address) else { continue }
            finding.verdict = .cycle
            finding.chain = ring + graph.chain(from: address)
            finding.ringLength = ring.count
            return finding
        }
        finding.notes.append("the references to it do not add up")
        return finding
    }

    private func held(_ partial: Finding, _ graph: HolderGraph, _ unexplained: [HolderNode], _ search: DoubtfulSearch) -> Finding {
        var finding = partial
        finding.verdict = .held
        for node in unexplained.prefix(4) {
            guard let chain = search.chain(to: node) else { continue }
            finding.chain = chain + graph.chain(from: Address(node.object.address))
            return finding
        }
        let node = unexplained[0]
        finding.chain = graph.chain(from: Address(node.object.address))
        let missing = node.count.strong - node.references.count
        if missing < 0 {
            finding.verdict = .incomplete
            finding.notes.append("more references were found than are counted")
        } else {
            finding.notes.append("\(missing) of \(node.count.strong) references \(missing == 1 ? "was" : "were") not found")
        }
        return finding
    }
}
