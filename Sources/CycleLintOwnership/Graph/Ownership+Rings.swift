extension Ownership {
    /// All rings of the program, with what breaks them.
    package func rings() -> [Ring] {
        let reachability = Reachability(self)
        return foundRings.map { ring in
            var ring = ring
            judge(&ring, reachability)
            return ring
        }
    }

    private func judge(_ ring: inout Ring, _ reachability: Reachability) {
        // What nothing takes out of a registry of the program lives as long as the program, ring or not.
        if ring.registry >= 0, breakers[ring.registry] == nil { ring.doubt = .oneOfSeveral }
        for (index, edge) in ring.edges.enumerated() where edge.field >= 0 {
            if let binding = boundNames[program.propertyName(edge.field)] {
                ring.breaker = binding
                return
            }
            for breaker in breakers[edge.field] ?? [] where breaker.replaced < 0 || breakers[breaker.replaced] != nil {
                guard canBeSame(ring.nodes[index], breaker), !isOnTheWay(breaker, to: edge) else { continue }
                switch reachability.canRun(breaker.function) {
                case .yes:
                    // `unsubscribe(other)` takes something else out of the list; what empties the whole list does not wait for this object to be done.
                    if ring.isRooted, !reachability.isCalled(breaker.function, by: program.owner(ofFunction: ring.function))
                    {
                        continue
                    }
                    ring.breaker = breaker
                    return
                case .onlyFromDeinit(let deinitializers):
                    // The `deinit` of an object outside the ring does run.
                    guard deinitializers.allSatisfy({ isMember($0, of: ring) }) else {
                        ring.breaker = breaker
                        return
                    }
                    if ring.onlyDeinitBreaks == nil { ring.onlyDeinitBreaks = breaker }
                case .no: break
                }
            }
        }
    }

    /// Whether the breaking code only makes room for the store that builds the edge again.
    private func isOnTheWay(_ breaker: Breaker, to edge: HeapEdge) -> Bool {
        edge.isStore && !breaker.runsLater && breaker.function == edge.function && breaker.site.file == edge.site.file && breaker.site.offset < edge.site.offset
    }

    /// Whether the object of the ring can be the one that the breaking code empties.
    private func canBeSame(_ node: HeapNode, _ breaker: Breaker) -> Bool {
        if areUnrelated(program.term(node.type), program.term(breaker.type)) { return false }
        guard breaker.holder >= 0, let held = origins[breaker.holder], !held.hasOthers else { return true }
        switch node.kind {
        case .fresh, .result: return held.sites.contains(node.site)
        case .load:
            // Each property has a wrapper of its own.
            if node.b != breaker.holder, wrapper(of: node.b) != nil { return false }
            guard node.b != breaker.holder, let own = origins[node.b], !own.hasOthers else { return true }
            return !own.sites.isDisjoint(with: held.sites)
        default: return true
        }
    }

    private func areUnrelated(_ first: TypeTerm, _ second: TypeTerm) -> Bool {
        guard first.kind == .nominal, second.kind == .nominal, program.declarations[Int(first.declaration)].isReference, program.declarations[Int(second.declaration)].isReference
        else { return false }
        return !program.inherits(first.declaration, from: second.declaration) && !program.inherits(second.declaration, from: first.declaration)
    }

    /// Whether a `deinit` belongs to a type of the ring.
    private func isMember(_ deinitializer: Int32, of ring: Ring) -> Bool {
        let owner = program.owner(ofFunction: deinitializer)
        let kept = ring.isRooted ? program.owner(ofFunction: ring.function) : -1
        if kept >= 0, owner >= 0, program.inherits(kept, from: owner) || program.inherits(owner, from: kept) { return true }
        return ring.nodes.contains { node in
            let term = program.term(node.type)
            return term.kind == .nominal && owner >= 0 && (program.inherits(term.declaration, from: owner) || program.inherits(owner, from: term.declaration))
        }
    }
}
