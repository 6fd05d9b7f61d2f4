/// Closures that outlive an object which they refer to unowned.
extension RingSearch {
    /// Chains from a global or static property to a closure that captures `self`, or an object made here, unowned. What the object keeps itself, or
    /// what keeps the object as well, is none.
    func unownedChains() -> [Ring] {
        let captures = body.edges.indices.filter { body.edges[$0].field == EdgeField.unowned && !body.edges[$0].isBroken && isShortLived(body.edges[$0].to) }
        guard !captures.isEmpty, body.nodes.contains(where: { $0.kind == .global }) else { return [] }
        var incoming: [Int32: [Int]] = [:]
        for (index, edge) in body.edges.enumerated() where isStrong(edge) { incoming[edge.to, default: []].append(index) }
        let kept = keptForLong()
        return captures.compactMap { index in
            let capture = body.edges[index]
            // What another function refers to unowned is a question for that one.
            guard capture.callSite == nil || capture.to == body.selfNode, !kept.contains(capture.to), let way = wayFromRoot(to: capture.from, incoming, avoiding: capture.to) else { return nil }
            return chain((way + [index]).map { body.edges[$0] })
        }
    }

    private func isStrong(_ edge: HeapEdge) -> Bool { !edge.isBroken && !edge.isWeak && edge.field != EdgeField.unowned }

    private func chain(_ edges: [HeapEdge]) -> Ring? {
        guard let last = edges.last, edges.count > 1, edges[0].field >= 0, edges.contains(where: { $0.isStore && $0.field != EdgeField.unowned }), agreeOnClauses(edges),
            !edges.indices.dropFirst().contains(where: { isLeftBehind(edges[$0], after: edges[$0 - 1]) })
        else { return nil }
        // What runs once keeps more than it runs: only a closure that it can call itself is called.
        if body.ownership.isWhileItRuns(edges[0].field), edges.contains(where: { $0.field >= 0 && !body.program.isLibrary(body.program.propertyFile[Int($0.field)]) }) { return nil }
        var ring = Ring(
            nodes: edges.map { body.nodes[Int($0.from)] }, edges: edges, function: body.function, doubt: max(.oneImplementation, edges.map(\.doubt).max() ?? .none), isRooted: true)
        ring.kept = body.nodes[Int(last.to)]
        ring.sources = sources(of: edges)
        return ring
    }

    /// What a root keeps by references that do not end soon.
    private func keptForLong() -> Set<Int32> {
        var reached = body.nodes.indices.filter { body.nodes[$0].kind == .global }.map(Int32.init)
        var seen = Set(reached)
        var next = 0
        while next < reached.count {
            for edge in body.edges where edge.from == reached[next] && isStrong(edge) && !endsSoon(edge) && seen.insert(edge.to).inserted { reached.append(edge.to) }
            next += 1
        }
        return seen
    }
}
