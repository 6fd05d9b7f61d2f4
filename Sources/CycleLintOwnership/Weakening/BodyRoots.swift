import CycleLintFrontEnd

/// What a body that has run leaves referring to its objects, besides its objects themselves.
struct BodyRoots {
    let body: Body
    /// Strong edges into each node, those that have ended included.
    private(set) var incoming: [[Int]]
    /// What code that is not in sight was given.
    let given: Set<Int32>
    /// Globals, what code that is not in sight may keep, and what comes from nobody knows where.
    private(set) var unknown: Set<Int32>
    /// `self` and the parameters: the caller has them.
    private(set) var handed: Set<Int32> = []
    /// What the caller gets.
    private(set) var returned: Set<Int32>
    /// Variables that refer to a node, parameters and captures aside.
    private(set) var locals: [Int32: [UInt32]] = [:]

    init(_ body: Body) {
        self.body = body
        incoming = Array(repeating: [], count: body.nodes.count)
        for (index, edge) in body.edges.enumerated() where !edge.isWeak { incoming[Int(edge.to)].append(index) }
        given = Set(body.givenAway).union(body.givenToLibraries).union(body.edges.lazy.filter { $0.field == EdgeField.content }.map(\.from))
        unknown = given.union(body.assignedSelf)
        for (index, node) in body.nodes.enumerated() {
            switch node.kind {
            case .selfObject, .parameter: handed.insert(Int32(index))
            case .global, .result, .parameterResult, .methodResult, .closureParameter, .keyPath: unknown.insert(Int32(index))
            default: break
            }
        }
        // What an initial value gives is in its property, and nowhere else.
        let isInitialValue = body.fact.kind == .initializerExpression && body.selfNode >= 0
        returned = isInitialValue ? [] : Set(body.result.nodes)
        for (local, index) in body.inoutParameters {
            returned.formUnion((body.locals[local]?.ever ?? []).filter { body.nodes[Int($0)].kind != .parameter || body.nodes[Int($0)].a != index })
        }
        for (local, state) in body.locals {
            let fact = body.facts.locals[Int(local)]
            guard !fact.isParameter, !fact.isCapture, fact.code == FileFacts.none, fact.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]) else { continue }
            for node in Set(state.ever).union(state.value.nodes) { locals[node, default: []].append(local) }
        }
    }

    /// Whether a node is what the caller handed over, or is read from that.
    func isReachedFromCaller(_ node: Int32) -> Bool {
        var node = node
        while [.load, .element].contains(body.nodes[Int(node)].kind) { node = body.nodes[Int(node)].a }
        return handed.contains(node)
    }

    /// Whether a node lives as long as a variable can be used: the caller has it, or a constant whose block is the variable's or around it.
    func outlives(_ node: Int32, _ local: UInt32) -> Bool {
        let facts = body.facts
        let fact = facts.locals[Int(local)]
        let needsConstant = refersWeakly(facts.functions[Int(fact.function)])
        return isFirm(node, needsConstant) { other in
            let constant = facts.locals[Int(other)]
            if constant.function == fact.function { return constant.scopeEnd >= fact.scopeEnd }
            if needsConstant { return false }
            let closure = facts.functions[Int(fact.function)]
            return (0..<Int(closure.freeLocals.count)).contains { facts.freeLocals[Int(closure.freeLocals.start) + $0].local == other }
        }
    }

    /// A closure that has the object weakly is sure of it only by a constant of its own.
    private func isFirm(_ node: Int32, _ needsConstant: Bool, _ lasts: (UInt32) -> Bool) -> Bool {
        let found = body.nodes[Int(node)]
        switch found.kind {
        case .selfObject where !needsConstant: return true
        case .parameter where !needsConstant: return !body.inoutParameters.values.contains(found.a)
        case .load where body.program.property(found.b).flags.contains(.isLet): if isFirm(found.a, needsConstant, lasts) { return true }
        default: break
        }
        return (locals[node] ?? []).contains { local in
            body.facts.locals[Int(local)].flags.contains(.isLet) && body.locals[local]?.ever.allSatisfy { $0 == node } == true && lasts(local)
        }
    }

    private func refersWeakly(_ function: FunctionFact) -> Bool {
        (0..<Int(function.captures.count)).contains { body.facts.captures[Int(function.captures.start) + $0].mode != .strong }
    }

    /// Whether the expression that makes an object goes on with something of it. Only a method that is called on it for its own sake is known not to be that.
    func mayBeReadWhereMade(_ node: Int32) -> Bool {
        let found = body.nodes[Int(node)]
        guard found.kind == .fresh, found.site.file == body.file else { return true }
        let facts = body.facts
        for function in facts.functions {
            let instructions = facts.instructions[Int(function.body.start)..<Int(function.body.start + function.body.count)]
            let calls = instructions.indices.filter { instructions[$0].operation == .call && instructions[$0].offset == found.site.offset }
            guard !calls.isEmpty else { continue }
            let made = Set(calls.map { UInt32($0 - instructions.startIndex) })
            return !made.allSatisfy { isOnlyCalledOn($0, instructions) }
        }
        return true
    }

    private func isOnlyCalledOn(_ value: UInt32, _ instructions: ArraySlice<Instruction>) -> Bool {
        let members = instructions.indices.filter { instructions[$0].operation == .member && instructions[$0].a == value }.map { UInt32($0 - instructions.startIndex) }
        return members.allSatisfy { member in
            let calls = instructions.indices.filter { instructions[$0].operation == .call && instructions[$0].a == member }.map { UInt32($0 - instructions.startIndex) }
            return !calls.isEmpty && calls.allSatisfy { call in instructions.contains { $0.operation == .statement && $0.a == call } }
        }
    }
}
