import CycleLintFrontEnd

/// An object that a function makes for itself, or lets another function make: it stands in a constant, and nothing that outlives the function refers
/// to it, a global perhaps aside.
package struct LocalObject {
    package var file: Int32
    /// Of the constant's name.
    package var offset: UInt32
    /// The declaration of its class.
    package var type: Int32
    /// A global or static property does refer to it.
    package var isInGlobal: Bool
}

extension Ownership {
    /// The local objects of some classes, in the order of files and functions. Runs the bodies that give a constant the result of a call once more.
    package func localObjects(of types: Set<Int32>) -> [LocalObject] {
        program.functionFile.indices.flatMap { id -> [LocalObject] in
            let function = program.function(Int32(id))
            guard isUnit(function), function.kind != .topLevel, function.kind != .initializerExpression, namesResults(function, file: program.functionFile[id]) else { return [] }
            let body = Body(self, function: Int32(id))
            body.remembersGivenAway = true
            body.run()
            return body.localObjects(of: types)
        }
    }

    private func namesResults(_ function: FunctionFact, file: Int32) -> Bool {
        let facts = program.files[Int(file)]
        let body = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
        return body.contains { $0.operation == .call } && body.contains { $0.operation == .bind && facts.locals[Int($0.a)].flags.contains(.isLet) }
    }
}

extension Body {
    fileprivate func localObjects(of types: Set<Int32>) -> [LocalObject] {
        let own = UInt32(function - program.functionBase[Int(file)])
        let constants = locals.keys.sorted().compactMap { index -> (local: LocalFact, node: Int32, type: Int32)? in
            let local = facts.locals[Int(index)]
            guard local.function == own, local.flags.contains(.isLet), !local.isParameter, !local.isCapture, local.code == FileFacts.none,
                local.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]), let value = locals[index]?.value, value.nodes.count == 1
            else { return nil }
            let node = nodes[Int(value.nodes[0])]
            let term = program.term(node.type)
            guard node.kind == .fresh, term.kind == .nominal, types.contains(term.declaration) else { return nil }
            return (local, value.nodes[0], term.declaration)
        }
        guard !constants.isEmpty else { return [] }
        let outside = reachable(from: outsiders())
        let global = reachable(from: Set(nodes.indices.filter { nodes[$0].kind == .global }.map(Int32.init)))
        return constants.filter { !outside.contains($0.node) }.map { LocalObject(file: file, offset: $0.local.offset, type: $0.type, isInGlobal: global.contains($0.node)) }
    }

    /// Functions of the toolchain's libraries, and of ours, that do not keep what they are given.
    private static let harmless: Set<String> = [
        "print", "debugPrint", "dump", "precondition", "assert", "withExtendedLifetime", "withExtendedLifetimes", "ObjectIdentifier", "type", "String", "Mirror",
        "isKnownUniquelyReferenced", "expect", "require", "shouldGoAway", "expectToGoAway",
    ]

    /// A call of something that is not in sight.
    func noteGivenAway(_ callee: Instruction, _ arguments: [CallArgument]) {
        if callee.operation == .name, case let name = program.name(globalName(callee.a)), Self.harmless.contains(name) || name.hasPrefix("XCTAssert") { return }
        for argument in arguments { givenAway += argument.value.nodes }
    }

    /// What the caller or code that is not in sight can refer to when the function has run.
    private func outsiders() -> Set<Int32> {
        var outsiders = Set(result.nodes).union(givenAway).union(assignedSelf)
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .selfObject, .parameter, .result, .parameterResult: outsiders.insert(Int32(index))
            default: break
            }
        }
        return outsiders
    }

    private func reachable(from starts: Set<Int32>) -> Set<Int32> {
        let outgoing = Adjacency(edges, nodeCount: nodes.count)
        var reached = starts
        var waiting = Array(starts)
        while let node = waiting.popLast() {
            for edge in outgoing.edges[outgoing.starts[Int(node)]..<outgoing.starts[Int(node) + 1]] where reached.insert(edges[edge].to).inserted { waiting.append(edges[edge].to) }
        }
        return reached
    }
}
