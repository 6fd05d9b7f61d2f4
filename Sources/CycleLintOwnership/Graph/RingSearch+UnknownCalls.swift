/// What calls of which nothing is known would keep if they kept the closures that they are given.
extension RingSearch {
    /// Chains of two edges: from the call, whose node's `b` is the function's name, to the closure, and from there to `self`.
    func chainsFromUnknownCalls() -> [Ring] {
        guard body.selfNode >= 0, isShortLived(body.selfNode) else { return [] }
        return body.unknownCalls.compactMap { call in
            guard let capture = body.edges.first(where: { $0.from == call.closure && $0.to == body.selfNode && $0.field == EdgeField.capture && !$0.isBroken && !$0.isWeak }) else { return nil }
            let given = HeapEdge(from: -1, to: call.closure, field: EdgeField.unknownCall, site: call.site, function: body.function, isStore: true, doubt: .oneOfSeveral)
            let unknown = HeapNode(kind: .result, type: TypeTable.unknown, b: call.name, site: call.site)
            var ring = Ring(nodes: [unknown, body.nodes[Int(call.closure)]], edges: [given, capture], function: body.function, doubt: .oneOfSeveral, isRooted: true)
            ring.kept = body.nodes[Int(body.selfNode)]
            return ring
        }
    }
}
