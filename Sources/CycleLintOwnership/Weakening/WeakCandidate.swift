import CycleLintFrontEnd

/// A strong reference that closes rings, and that might be made weak.
package struct WeakCandidate {
    package enum Reference: Hashable {
        case property(Int32)
        /// What a closure captures, by the place of its first use or of its entry in the capture list.
        case capture(function: Int32, Site)

        /// Nil where the edge of a ring is neither.
        package init?(_ ring: Ring, _ index: Int) {
            let edge = ring.edges[index]
            if edge.field >= 0 {
                self = .property(edge.field)
            } else if edge.field == EdgeField.capture, ring.nodes[index].kind == .closure {
                self = .capture(function: ring.nodes[index].function, edge.site)
            } else {
                return nil
            }
        }
    }
    package let reference: Reference
    /// By what the object that is referred to keeps the one that refers.
    let path: Set<Link>
    /// The classes of the rings' objects: of what is referred to, and of those that are to go away with it.
    let ownerClasses: Set<Int32>
    let heldClasses: Set<Int32>

    /// The properties that keep the closure itself.
    let keepers: Set<Int32>

    struct Link: Hashable {
        var field: Int32
        /// Of the closure that captures; -1 for a property.
        var function: Int32 = -1
    }

    /// From all rings that the reference closes, each with the index of its edge. Nil where something other than properties and closures of the program keeps the one that refers.
    package init?(_ rings: [(ring: Ring, index: Int)], _ program: Program) {
        guard let first = rings.first, rings.allSatisfy({ $0.ring.breaker == nil && !$0.ring.isRooted && $0.ring.registry < 0 }), let reference = Reference(first.ring, first.index) else { return nil }
        self.reference = reference
        var path: Set<Link> = []
        var ownerClasses: Set<Int32> = []
        var heldClasses: Set<Int32> = []
        var keepers: Set<Int32> = []
        for (ring, index) in rings {
            var before = (index + ring.edges.count - 1) % ring.edges.count
            while EdgeField.isInside(ring.edges[before].field), before != index { before = (before + ring.edges.count - 1) % ring.edges.count }
            if ring.edges[before].field >= 0 { keepers.insert(ring.edges[before].field) }
            for (position, edge) in ring.edges.enumerated() {
                let node = ring.nodes[position]
                if case let term = program.term(node.type), term.kind == .nominal, program.declarations[Int(term.declaration)].isReference || program.declarations[Int(term.declaration)].kind == .protocolType {
                    if position == (index + 1) % ring.edges.count { ownerClasses.insert(term.declaration) } else { heldClasses.insert(term.declaration) }
                }
                if position == index || EdgeField.isInside(edge.field) { continue }
                guard edge.field >= 0 || edge.field == EdgeField.capture else { return nil }
                path.insert(edge.field >= 0 ? Link(field: edge.field) : Link(field: edge.field, function: node.function))
            }
        }
        self.path = path
        self.ownerClasses = ownerClasses
        self.heldClasses = heldClasses
        self.keepers = keepers
    }

    func isReference(_ edge: HeapEdge, in body: Body) -> Bool {
        switch reference {
        case .property(let property): edge.field == property
        case .capture(let function, let site): edge.field == EdgeField.capture && edge.site == site && body.nodes[Int(edge.from)].function == function
        }
    }

    func isOnPath(_ edge: HeapEdge, in body: Body) -> Bool {
        if edge.field >= 0 { return path.contains(Link(field: edge.field)) }
        return edge.field == EdgeField.capture && path.contains(Link(field: edge.field, function: body.nodes[Int(edge.from)].function)) && !isReference(edge, in: body)
    }

    /// The link that the reference is, where it is one of another candidate's path.
    func isOnPath(of other: WeakCandidate) -> Bool {
        switch reference {
        case .property(let property): other.path.contains(Link(field: property))
        case .capture(let function, _): other.path.contains(Link(field: EdgeField.capture, function: function))
        }
    }
}
