/// What a global or static property keeps, though it is not meant to live as long as the process.
extension RingSearch {
    /// Chains from a global or static property to `self` or to an object made here: over a closure that captures it, or straight into a
    /// list. A single place is given something else some time; a list grows.
    func rootedChains() -> [Ring] {
        guard body.fact.kind != .topLevel, body.nodes.contains(where: { $0.kind == .global }) else { return [] }
        let last = body.edges.indices.filter { isLastEdge(body.edges[$0]) }
        guard !last.isEmpty else { return [] }
        var incoming: [Int32: [Int]] = [:]
        for (index, edge) in body.edges.enumerated() where !edge.isBroken && !edge.isWeak { incoming[edge.to, default: []].append(index) }
        return last.compactMap { index in
            guard let way = wayFromRoot(to: body.edges[index].from, incoming) else { return nil }
            let edges = (way + [index]).map { body.edges[$0] }
            guard edges.contains(where: { $0.isStore && $0.field != EdgeField.capture }), agreeOnClauses(edges) else { return nil }
            let isCapture = body.edges[index].field == EdgeField.capture
            let isInListOfClosures = way.last.map { isList(body.edges[$0].field) } ?? false
            if body.edges[index].to != body.selfNode, isCapture, !isInListOfClosures { return nil }
            let nodes = edges.map { body.nodes[Int($0.from)] }
            // A list of objects may be a registry, whose entries are to stay.
            let doubt = isCapture ? max(.oneImplementation, edges.map(\.doubt).max() ?? .none) : .oneOfSeveral
            var ring = Ring(nodes: nodes, edges: edges, function: body.function, doubt: doubt, isRooted: true)
            ring.kept = body.nodes[Int(body.edges[index].to)]
            return ring
        }
    }

    private func isLastEdge(_ edge: HeapEdge) -> Bool {
        guard edge.isStore, !edge.isBroken, !edge.isWeak, isShortLived(edge.to) else { return false }
        if edge.field == EdgeField.capture { return true }
        return edge.field >= 0 && isList(edge.field)
    }

    private func isList(_ property: Int32) -> Bool { property >= 0 && body.program.term(body.ownership.type(ofProperty: property)).kind == .container }

    private func isShortLived(_ node: Int32) -> Bool {
        let found = body.nodes[Int(node)]
        guard found.kind == .selfObject || found.kind == .fresh, !isSingleton(found.type), !body.isValueType(found.type) else { return false }
        let term = body.program.term(found.type)
        return term.kind == .nominal && body.program.declarations[Int(term.declaration)].isReference
    }

    /// The shortest way from a global to a node, not through `self`.
    private func wayFromRoot(to goal: Int32, _ incoming: [Int32: [Int]]) -> [Int]? {
        var next: [Int32: Int] = [:]
        var queue = [goal]
        var position = 0
        while position < queue.count, queue.count < 200 {
            let node = queue[position]
            position += 1
            if body.nodes[Int(node)].kind == .global {
                var way: [Int] = []
                var current = node
                while current != goal, let edge = next[current] {
                    way.append(edge)
                    current = body.edges[edge].to
                }
                return way
            }
            for edge in incoming[node] ?? [] {
                let from = body.edges[edge].from
                guard from != body.selfNode, from != goal, next[from] == nil else { continue }
                next[from] = edge
                queue.append(from)
            }
        }
        return nil
    }
}
