/// Properties of a library's objects that hold something only after a call that the program has to make: a queue's jobs, once it is suspended.
extension Ownership {
    /// The calls that a body makes of this kind: those that make what begins it. What a parameter brings its callers make, or nobody.
    func noteBeginnings(in body: Body) {
        for edge in body.edges where edge.isStore && edge.field >= 0 && program.isProperty(edge.field, marked: .begun) && !isBroughtByParameter(edge.to, body) {
            beginnings[edge.field, default: []].append(Breaker(function: body.function, site: edge.callSite ?? edge.site, emptied: body.subject(Value(nodes: [edge.from]))))
        }
    }

    private func isBroughtByParameter(_ object: Int32, _ body: Body) -> Bool {
        var current = object
        while body.nodes[Int(current)].kind == .load { current = body.nodes[Int(current)].a }
        return body.nodes[Int(current)].kind == .parameter
    }

    /// Whether all such properties of a ring hold something: what is only read in the ring's body was made to by a call elsewhere.
    func hasBegun(_ ring: Ring) -> Bool {
        ring.edges.indices.allSatisfy { index in
            let edge = ring.edges[index]
            guard !edge.isStore, edge.field >= 0, program.isProperty(edge.field, marked: .begun) else { return true }
            return (beginnings[edge.field] ?? []).contains { beginning in
                if let made = beginning.emptied.made, case let node = ring.nodes[index], node.kind == .load, let own = sites(ofProperty: node.b) { return own.contains(made) }
                return canBeSame(index, ring, beginning.emptied, beginning)
            }
        }
    }
}
