import ShouldGoAwayShims

/// The objects that hold a target, found backwards, breadth first, with all references between them.
struct HolderGraph {
    /// How far a search goes before it gives up.
    struct Limits {
        var objects = 4_000
        var rounds = 200
        /// Nanoseconds.
        var time: UInt64 = 20_000_000_000
    }

    enum End: Equatable {
        /// Every object that holds the target is in the graph.
        case complete
        /// A global variable holds one of them.
        case root
        case limit(String)
    }

    let target: Address
    private(set) var nodes: [Address: HolderNode] = [:]
    /// In the order in which they were found.
    private(set) var order: [Address] = []
    private(set) var roots: [Reference] = []
    private(set) var end = End.complete

    /// nil if the target is no living object.
    init?(target: Address, scan: PointerScan, survey: MemorySurvey, symbols: ImageSymbols, limits: Limits) {
        self.target = target
        guard let object = HeapObject(at: target.value), let count = object.referenceCount, count.isLive else { return nil }
        add(HolderNode(object: object, count: count, distance: 0, next: nil))
        search(scan, survey, symbols, limits)
        if end == .complete { leaveOutRemains() }
    }

    private mutating func add(_ node: HolderNode) {
        nodes[Address(node.object.address)] = node
        order.append(Address(node.object.address))
    }

    private mutating func search(_ scan: PointerScan, _ survey: MemorySurvey, _ symbols: ImageSymbols, _ limits: Limits) {
        let start = sga_precise_time()
        var frontier = [target]
        for round in 0... {
            if frontier.isEmpty { return }
            if round == limits.rounds { return end = .limit("the chain of holders is longer than \(limits.rounds) objects") }
            if sga_precise_time() - start > limits.time { return end = .limit("it took longer than \(limits.time / 1_000_000_000) s") }
            guard let hits = scan.hits(for: frontier, in: survey) else { return end = .limit("more references than could be looked at") }
            let resolved = HitResolution(hits, scan: scan, symbols: symbols)
            let found = take(resolved, scan)
            if order.count > limits.objects { return end = .limit("more than \(limits.objects) objects hold it") }
            if !roots.isEmpty { return end = .root }
            frontier = found
        }
    }

    /// Adds what one round has found; returns the objects that are new.
    private mutating func take(_ resolved: HitResolution, _ scan: PointerScan) -> [Address] {
        var found: [Address] = []
        for reference in resolved.references {
            guard let distance = nodes[reference.target]?.distance else { continue }
            switch reference.holder {
            case .object(let address):
                if !reference.isExact {
                    nodes[reference.target]!.opaque.append(reference)
                    continue
                }
                if nodes[address] != nil {
                    nodes[reference.target]!.references.append(reference)
                    continue
                }
                guard let object = HeapObject(at: address.value, scan), let count = object.referenceCount else { continue }
                nodes[reference.target]!.references.append(reference)
                add(HolderNode(object: object, count: count, distance: distance + 1, next: reference))
                if count.isImmortal { roots.append(reference) } else { found.append(address) }
            case .global:
                if reference.isExact {
                    nodes[reference.target]!.references.append(reference)
                    roots.append(reference)
                } else {
                    nodes[reference.target]!.opaque.append(reference)
                }
            case .thread, .foreign: break
            }
        }
        for hit in resolved.doubtful where nodes[hit.value] != nil {
            if let table = nodes[hit.value]?.count.sideTable, table.contains(hit.slot.value) { continue }
            nodes[hit.value]!.doubtful.append(hit)
        }
        return found
    }

    /// Freed memory can look like an object, though nothing refers to it. Where more references were found than are counted, those
    /// are the ones that are too many.
    private mutating func leaveOutRemains() {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for address in order {
                guard let node = nodes[address], !node.count.isImmortal, node.references.count > node.count.strong else { continue }
                let remains = node.references.filter { reference in
                    if case .object(let holder) = reference.holder, let node = nodes[holder] { return node.references.isEmpty && node.opaque.isEmpty }
                    return false
                }
                for reference in remains {
                    guard case .object(let holder) = reference.holder else { continue }
                    for other in nodes.keys { nodes[other]!.references.removeAll { $0.holder == reference.holder } }
                    nodes[holder] = nil
                    hasChanged = true
                }
            }
        }
        order.removeAll { nodes[$0] == nil }
        // A way towards the target through what was left out is no way.
        for address in order {
            guard let next = nodes[address]?.next else { continue }
            if nodes[next.target] == nil || !nodes[next.target]!.references.contains(where: { $0.slot == next.slot }) { nodes[address] = nil }
        }
        order.removeAll { nodes[$0] == nil }
    }

    /// Whether all counts and references are still what they were when they were read.
    func isUnchanged() -> Bool {
        for node in nodes.values {
            guard let word = ProcessMemory.word(at: node.object.address), word == node.object.metadata,
                node.object.referenceCount == node.count
            else { return false }
            for reference in node.references {
                guard let word = ProcessMemory.word(at: reference.slot.value), word & pointerMask == reference.target.value else { return false }
            }
        }
        return true
    }

    /// Objects with more references than were found, nearest to the target first.
    var unexplained: [HolderNode] {
        order.compactMap { nodes[$0] }.filter { !$0.isExplained }
    }

    /// From an object to the target.
    func chain(from address: Address) -> [Reference] {
        var chain: [Reference] = []
        var current = nodes[address]
        while let next = current?.next, chain.count <= nodes.count {
            chain.append(next)
            current = nodes[next.target]
        }
        return chain
    }

    /// The shortest ring through an object, beginning with the reference that the object holds.
    func ring(through address: Address) -> [Reference]? {
        var outgoing: [Address: [Reference]] = [:]
        for node in order.compactMap({ nodes[$0] }) {
            for reference in node.references {
                if case .object(let holder) = reference.holder { outgoing[holder, default: []].append(reference) }
            }
        }
        var cameBy: [Address: Reference] = [:]
        var queue = [address]
        var index = 0
        while index < queue.count {
            let current = queue[index]
            index += 1
            for reference in outgoing[current] ?? [] {
                if reference.target == address { return way(to: current, from: address, cameBy) + [reference] }
                if cameBy[reference.target] != nil { continue }
                cameBy[reference.target] = reference
                queue.append(reference.target)
            }
        }
        return nil
    }

    private func way(to end: Address, from start: Address, _ cameBy: [Address: Reference]) -> [Reference] {
        var way: [Reference] = []
        var current = end
        while current != start, let reference = cameBy[current], case .object(let holder) = reference.holder {
            way.append(reference)
            current = holder
        }
        return way.reversed()
    }
}
