import CycleLintFrontEnd

/// What can refer to objects when a body has run.
extension Body {
    /// Functions of the toolchain's libraries, and of ours, that do not keep what they are given.
    private static let harmless: Set<String> = [
        "print", "debugPrint", "dump", "precondition", "assert", "withExtendedLifetime", "withExtendedLifetimes", "ObjectIdentifier", "type", "String", "Mirror",
        "isKnownUniquelyReferenced", "expect", "require", "shouldGoAway", "expectToGoAway",
    ]

    /// A call of something that is not in sight.
    func noteGivenAway(_ callee: Instruction, _ arguments: [CallArgument]) {
        if callee.operation == .name, case let name = program.name(globalName(callee.a)), Self.harmless.contains(name) || name.hasPrefix("XCTAssert") { return }
        let isLock = callee.operation == .member && wellKnown.withLock.contains(globalName(callee.b))
        for argument in arguments where !isLock || !argument.isClosure {
            givenAway += argument.value.nodes
            givenOutside += argument.value.nodes
        }
    }

    /// A call of a function that is known to give on what it is given.
    func noteGivenAway(by function: Int32, _ receiver: Value?, _ arguments: [Int32: Value]) {
        for parameter in ownership.givenParameters[function] ?? [] {
            let given = (parameter == Summary.receiver ? receiver : arguments[parameter])?.nodes ?? []
            givenAway += given
            if ownership.parametersGivenOutside[function]?.contains(parameter) == true { givenOutside += given }
        }
    }

    /// What the caller, or code that is not in sight, had before. What is returned or given away is not among it.
    func outsiders() -> Set<Int32> {
        var outsiders = Set(assignedSelf)
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .selfObject, .parameter, .result, .parameterResult, .methodResult: outsiders.insert(Int32(index))
            default: break
            }
        }
        return outsiders
    }

    func globals() -> Set<Int32> { Set(nodes.indices.filter { nodes[$0].kind == .global }.map(Int32.init)) }

    /// A global or static `let` of a value type: what is stored in such a value is stored in a copy.
    func isValueConstant(_ node: HeapNode) -> Bool {
        node.kind == .global && node.b >= 0 && isValueType(node.type) && program.property(node.b).flags.contains(.isLet)
    }

    func reachable(from starts: Set<Int32>, _ outgoing: Adjacency) -> Set<Int32> {
        var reached = starts
        var waiting = Array(starts)
        while let node = waiting.popLast() {
            for edge in outgoing.edges[outgoing.starts[Int(node)]..<outgoing.starts[Int(node) + 1]] where reached.insert(edges[edge].to).inserted { waiting.append(edges[edge].to) }
        }
        return reached
    }

    /// What `Unmanaged.passRetained` gives to code that has its own idea of when to let go.
    private static let ownerless = "a count that nobody owns"

    /// An edge, broken where a library's own list keeps something: that this is so is what a probe is to show, or it soon ends.
    func withoutLibraryRoots(_ edge: HeapEdge) -> HeapEdge {
        guard edge.field >= 0, nodes[Int(edge.from)].kind == .global, program.isLibrary(program.propertyFile[Int(edge.field)]),
            program.name(program.propertyName(edge.field)) != Self.ownerless
        else { return edge }
        var edge = edge
        edge.isBroken = true
        return edge
    }
}
