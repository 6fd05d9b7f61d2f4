/// Rings through what only tests declare.
extension Ownership {
    /// Whether a ring goes through an object of a class that stands for another in tests, and a closure of the program that is tested.
    func isOfDouble(_ ring: Ring) -> Bool {
        guard ring.edges.contains(where: { $0.field == EdgeField.capture && !program.isTest($0.site.file) && !program.isLibrary($0.site.file) }) else { return false }
        return ring.nodes.contains { node in
            let term = program.term(node.type)
            return term.kind == .nominal && program.declarations[Int(term.declaration)].isOwnReference && program.isTest(program.declarations[Int(term.declaration)].file) && program.isTestDouble(term.declaration)
        }
    }

    /// Whether the program's code takes for its own an object whose class tests declare, since no other class conforms: that the test at hand gave it one is not said.
    func isOfOtherTests(_ ring: Ring) -> Bool {
        guard ring.doubt == .oneImplementation else { return false }
        guard ring.edges.contains(where: { $0.field >= 0 && !program.isTest($0.site.file) && !program.isLibrary($0.site.file) }) else { return false }
        return zip(ring.nodes, ring.edges).contains { node, edge in
            guard edge.isStore, edge.field >= 0, case let owner = program.owner(ofProperty: edge.field), owner >= 0, case let type = program.term(node.type), type.kind == .nominal else { return false }
            return program.declarations[Int(type.declaration)].kind == .protocolType && program.declarations[Int(owner)].kind != .protocolType && program.isTest(program.propertyFile[Int(edge.field)])
        }
    }

    /// Whether a class that stands for another in tests keeps what the protocol asks for, and the others refer to it weakly.
    func isOnlyOfDouble(_ ring: Ring) -> Bool {
        ring.edges.contains { edge in
            guard edge.field >= 0, program.isTest(program.propertyFile[Int(edge.field)]), case let owner = program.owner(ofProperty: edge.field), owner >= 0, program.isTestDouble(owner) else { return false }
            return program.requirements(behind: edge.field).contains { !isStrong($0) }
        }
    }
}
