import CycleLintFrontEnd

/// Finds the shortest rings in the heap of one body.
///
/// Strongly connected components first (Tarjan 1972, iterative); within one, for every store, the shortest way back
/// (breadth first). The cost is linear in the heap but for components, whose number of rings is limited.
struct RingSearch {
    let body: Body
    private static let ringsPerComponent = 12

    /// Rings that only consist of what one call does are not among them: they are found in what is called. Marks the edges of what it finds.
    func rings() -> [Ring] {
        let edges = body.edges
        let outgoing = Adjacency(edges, nodeCount: body.nodes.count)
        let component = components(edges, outgoing)
        guard edges.contains(where: { isStart($0) && component[Int($0.from)] == component[Int($0.to)] }) else { return [] }
        var rings: [Ring] = []
        var seen: Set<[Int]> = []
        var perComponent: [Int32: Int] = [:]
        for (index, edge) in edges.enumerated() where isStart(edge) {
            let home = component[Int(edge.from)]
            guard home == component[Int(edge.to)], perComponent[home, default: 0] < Self.ringsPerComponent else { continue }
            guard let way = shortestWay(beside: index, edges, outgoing, component), seen.insert(([index] + way).sorted()).inserted else { continue }
            if let ring = ring([index] + way) {
                rings.append(ring)
                for member in [index] + way { body.edges[member].isInKnownRing = true }
                perComponent[home, default: 0] += 1
            }
        }
        return rings
    }

    private func isStart(_ edge: HeapEdge) -> Bool { edge.isStore && !edge.isBroken && !edge.isWeak && !edge.isInKnownRing }

    private func components(_ edges: [HeapEdge], _ outgoing: Adjacency) -> [Int32] {
        let count = body.nodes.count
        var number = [Int32](repeating: -1, count: count)
        var low = [Int32](repeating: 0, count: count)
        var component = [Int32](repeating: -1, count: count)
        var stack: [Int] = []
        var work: [(node: Int, next: Int)] = []
        var counter: Int32 = 0
        for root in 0..<count where number[root] < 0 {
            work.append((root, outgoing.starts[root]))
            while let (node, next) = work.last {
                if next == outgoing.starts[node] {
                    number[node] = counter
                    low[node] = counter
                    counter += 1
                    stack.append(node)
                }
                if next < outgoing.starts[node + 1] {
                    work[work.count - 1].next += 1
                    let target = Int(edges[outgoing.edges[next]].to)
                    if number[target] < 0 {
                        work.append((target, outgoing.starts[target]))
                    } else if component[target] < 0 {
                        low[node] = min(low[node], number[target])
                    }
                    continue
                }
                work.removeLast()
                if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
                guard low[node] == number[node] else { continue }
                while true {
                    let member = stack.removeLast()
                    component[member] = Int32(node)
                    if member == node { break }
                }
            }
        }
        return component
    }

    /// The edges from the end of an edge back to its start, each of which can exist beside it.
    private func shortestWay(beside index: Int, _ edges: [HeapEdge], _ outgoing: Adjacency, _ component: [Int32]) -> [Int]? {
        let start = edges[index].to
        let goal = edges[index].from
        if start == goal { return [] }
        let home = component[Int(start)]
        var arrived = [start: -1]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let node = Int(queue[next])
            next += 1
            for other in outgoing.edges[outgoing.starts[node]..<outgoing.starts[node + 1]] {
                let target = edges[other].to
                guard component[Int(target)] == home, arrived[target] == nil, canExist(edges[index], beside: edges[other]) else { continue }
                arrived[target] = other
                if target == goal {
                    var way: [Int] = []
                    var current = goal
                    while current != start, let edge = arrived[current] {
                        way.append(edge)
                        current = edges[edge].from
                    }
                    return way.reversed()
                }
                queue.append(target)
            }
        }
        return nil
    }

    /// The ring of these edges, unless something in it says that it is none.
    private func ring(_ indices: [Int]) -> Ring? {
        let edges = indices.map { body.edges[$0] }
        let nodes = edges.map { body.nodes[Int($0.from)] }
        if edges.count == 1, nodes[0].isMany { return nil }
        // Of several objects, one that is given one of them: that it is given itself is not said.
        if edges.contains(where: isChoice), edges.count(where: { !isChoice($0) }) == 1 { return nil }
        if nodes.contains(where: { $0.kind == .global || isSingleton($0.type) }) { return nil }
        if body.fact.kind == .topLevel, !nodes.contains(where: { $0.kind == .fresh || $0.kind == .closure }) { return nil }
        // A value is copied into a closure before the closure can be stored in it; only a captured variable is shared.
        let hasObject = nodes.contains { $0.kind != .closure && $0.kind != .methodValue && $0.kind != .tuple && !body.isValueType($0.type) }
        if !hasObject, !edges.contains(where: { $0.isBox }) { return nil }
        let holders = edges.indices.map { (edge: edges[$0], keeping: edges[($0 + edges.count - 1) % edges.count]) }
        if edges.contains(where: endsSoon) || holders.contains(where: { isLeftBehind($0.edge, after: $0.keeping) || isDroppedResult($0.edge, after: $0.keeping) }) { return nil }
        if edges.indices.contains(where: { isMissing(edges[($0 + 1) % edges.count], fromCopyIn: edges[$0]) }) { return nil }
        if !agreeOnClauses(edges) || !existTogether(edges) { return nil }
        var ring = Ring(nodes: nodes, edges: edges, function: body.function, doubt: isChosenAtWill(edges) || isOneStatement(edges) || completesByItself(edges) || goesWithStream(edges) ? .oneOfSeveral : edges.map(\.doubt).max() ?? .none)
        ring.isObserved = edges.contains(where: isObserver)
        if ring.isObserved { ring.doubt = max(ring.doubt, .oneImplementation) }
        ring.sources = sources(of: edges)
        ring.heldBy = heldBy(edges)
        ring.captives = captives(of: edges)
        let members = Set(edges.map(\.from))
        let isResult = edges.contains { $0.field == EdgeField.content }
        ring.registry = body.edges.first { members.contains($0.to) && isRegistry($0, isResult: isResult) }?.field ?? -1
        return ring
    }

    /// Whether an edge leads from an object of which there are several to the one of them that is meant.
    private func isChoice(_ edge: HeapEdge) -> Bool {
        edge.field == EdgeField.element && !body.nodes[Int(edge.from)].isMany && body.program.term(body.nodes[Int(edge.from)].type).kind != .container
    }

    private func captives(of members: [HeapEdge]) -> [HeapNode] {
        let own = Set(members.map(\.from))
        let captures = body.edges.filter { $0.field == EdgeField.capture && !$0.isWeak && own.contains($0.from) && !own.contains($0.to) }
        return captures.map { body.nodes[Int($0.to)] }
    }

    func heldBy(_ members: [HeapEdge]) -> [Set<Int32>] {
        var held: [Int32: Set<Int32>] = [:]
        for member in members { held[member.from] = [] }
        for edge in body.edges where edge.field >= 0 && edge.isStore { held[edge.to]?.insert(edge.field) }
        return members.map { held[$0.from]! }
    }

    /// Whether one statement makes two edges of the ring, between objects that are looked up each time: that it ever links the same two both ways is not known.
    private func isOneStatement(_ edges: [HeapEdge]) -> Bool {
        let stores = edges.filter { $0.isStore && $0.field >= 0 }
        return stores.indices.contains { index in
            stores[(index + 1)...].contains { $0.field == stores[index].field && $0.site == stores[index].site && $0.callSite == stores[index].callSite }
        }
    }

    /// Whether an edge leads from a global of the program; or from what keeps an operation until it has run, after which that lets go of its blocks.
    private func isRegistry(_ edge: HeapEdge, isResult: Bool) -> Bool {
        guard !edge.isBroken, !edge.isWeak, edge.field >= 0, body.nodes[Int(edge.from)].kind == .global else { return false }
        guard body.program.isLibrary(body.program.propertyFile[Int(edge.field)]) else { return true }
        return !isResult && body.program.isProperty(edge.field, marked: .whileItRuns) && ![.closure, .methodValue].contains(body.nodes[Int(edge.to)].kind)
    }

    /// Whether an object of the ring is one of several for the edge that leads to it, and one of several others for the edge that leads on:
    /// that the choice is the same both times is not known.
    private func isChosenAtWill(_ edges: [HeapEdge]) -> Bool {
        let edges = edges.filter { !isChoice($0) }
        return edges.indices.contains { index in
            let arriving = edges[index].choices.to
            let leaving = edges[(index + 1) % edges.count].choices.from
            return arriving != 0 && leaving != 0 && arriving != leaving
        }
    }

    /// Whether one run can make all edges, and none of them ends where another is made.
    private func existTogether(_ edges: [HeapEdge]) -> Bool {
        edges.indices.allSatisfy { index in edges[index...].allSatisfy { canExist(edges[index], beside: $0) } }
    }

    private func canExist(_ edge: HeapEdge, beside other: HeapEdge) -> Bool {
        if edge.step < 0, other.step < 0, edge.cuts.isEmpty, other.cuts.isEmpty { return true }
        guard body.canBothRun(edge.step, other.step) else { return false }
        return ![edge.cuts, other.cuts].joined().contains { body.implies(edge.step, $0) || body.implies(other.step, $0) }
    }

    /// Whether a closure captured a value before something was stored in it: the closure has a copy without that.
    private func isMissing(_ store: HeapEdge, fromCopyIn capture: HeapEdge) -> Bool {
        guard capture.field == EdgeField.capture, !capture.isBox, store.isStore, store.field >= 0 else { return false }
        let captured = body.nodes[Int(capture.to)]
        guard captured.kind != .load, captured.kind != .element, body.isValueType(captured.type), !captured.isMany else { return false }
        return capture.from < store.nodesBefore && !hasSharedStorage(store.field)
    }

    /// Whether all copies of a view refer to one storage of the property.
    private func hasSharedStorage(_ property: Int32) -> Bool {
        let facts = body.program.files[Int(body.program.propertyFile[Int(property)])]
        return ["State", "StateObject"].contains { facts.hasAttribute($0, body.program.property(property).attributes) }
    }

    func isSingleton(_ type: TypeID) -> Bool {
        let term = body.program.term(type)
        return term.kind == .nominal && body.program.declarations[Int(term.declaration)].isSingleton
    }

    /// Whether the edges can exist in one build: no two from different branches of one `#if`, or under a condition and its opposite.
    func agreeOnClauses(_ edges: [HeapEdge]) -> Bool {
        var branch: [UInt64: UInt32] = [:]
        var holds: [Int32: Bool] = [:]
        for edge in edges {
            for (file, clause) in clauses(of: edge) {
                var current = clause
                while current != FileFacts.none {
                    let fact = body.program.files[Int(file)].clauses[Int(current)]
                    let key = UInt64(UInt32(file)) << 32 | UInt64(fact.group)
                    if let other = branch[key], other != fact.branch { return false }
                    branch[key] = fact.branch
                    if fact.condition != 0 {
                        let condition = body.program.globalName(file: file, fact.condition)
                        if body.program.name(condition) == (fact.isNegated ? "true" : "false") { return false }
                        if let other = holds[condition], other == fact.isNegated { return false }
                        holds[condition] = !fact.isNegated
                    }
                    current = fact.parent
                }
            }
        }
        return true
    }

    private func clauses(of edge: HeapEdge) -> [(Int32, UInt32)] {
        var result: [(Int32, UInt32)] = []
        if edge.clauseFile >= 0 { result.append((edge.clauseFile, edge.clause)) }
        if edge.field >= 0 { result.append((body.program.propertyFile[Int(edge.field)], body.program.property(edge.field).clause)) }
        result.append((body.program.functionFile[Int(edge.function)], body.program.function(edge.function).clause))
        return result.filter { $0.1 != FileFacts.none }
    }
}
