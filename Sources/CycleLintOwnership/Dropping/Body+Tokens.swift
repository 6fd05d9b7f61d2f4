import CycleLintFrontEnd

/// Lifetime tokens that a body makes and does not keep. Only if that is asked for.
extension Body {
    /// Looks at what a frame did with each token that a call gave it.
    func noteTokens(_ frame: Frame) {
        guard !program.isLibrary(file), case let function = facts.functions[Int(frame.function)] else { return }
        var use: TokenUse?
        for index in 0..<frame.values.count {
            let instruction = facts.instructions[Int(function.body.start) + index]
            guard instruction.operation == .call, let type = tokenType(frame.values[index].type), isMaking(instruction, frame.values[index], frame) else { continue }
            let known = use ?? TokenUse(program: program, file: file, facts: facts, function: UInt32(frame.function), users: ValueUsers(facts, function), returnsNothing: returnsNothing(function, frame))
            use = known
            guard let way = known.way(of: UInt32(index)), way != .unused || !mayReturnNothing(instruction, frame) else { continue }
            let token = DroppedToken(way: way, type: type, site: site(instruction), function: program.functionBase[Int(file)] + frame.function)
            tokens.append(TokenCandidate(token: token, nodes: frame.values[index].nodes))
        }
    }

    /// Those that nothing in the heap keeps either. A publisher that has given all it has by then needs nobody who keeps the token.
    func droppedTokens() -> [DroppedToken] {
        var found: [Site: DroppedToken] = [:]
        var kept: Set<Site> = []
        for candidate in tokens {
            if candidate.nodes.contains(where: { isKept($0) || isOverAtOnce($0) }) { kept.insert(candidate.token.site) } else { found[candidate.token.site] = candidate.token }
        }
        return found.values.filter { !kept.contains($0.site) }.sorted { $0.site.offset < $1.site.offset }
    }

    private func tokenType(_ type: TypeID) -> Int32? {
        let term = program.term(type)
        return term.kind == .nominal && program.isType(term.declaration, marked: .endsWhenDropped) ? term.declaration : nil
    }

    /// Whether a call makes the token: it does not take it out of a list, and its author does not say that nobody need keep it.
    private func isMaking(_ call: Instruction, _ value: Value, _ frame: Frame) -> Bool {
        guard !value.nodes.isEmpty, value.nodes.allSatisfy({ [.fresh, .result, .methodResult].contains(nodes[Int($0)].kind) }), let callee = instruction(call.a, frame) else { return false }
        switch callee.operation {
        case .name: return !ownership.discardableNames.contains(globalName(callee.a))
        case .member:
            if ownership.discardableNames.contains(globalName(callee.b)) { return false }
            let base = self.value(callee.a, frame).type
            if program.term(base).kind == .container { return false }
            // Known by its name only: many a function has that.
            return base != TypeTable.unknown || arguments(call).contains { instruction($0.value, frame)?.operation == .keyPath }
        default: return false
        }
    }

    /// Whether another function of the name returns nothing: a statement is a call of that one, or the compiler would complain.
    private func mayReturnNothing(_ call: Instruction, _ frame: Frame) -> Bool {
        guard let callee = instruction(call.a, frame), callee.operation == .member else { return false }
        return program.members(of: value(callee.a, frame).type, named: globalName(callee.b)).contains { hit in
            guard hit.member.kind == .function, case let function = program.function(hit.member.id) else { return false }
            return function.result == FileFacts.none && function.parameters.count == call.c
        }
    }

    private func returnsNothing(_ function: FunctionFact, _ frame: Frame) -> Bool {
        switch function.kind {
        case .function: function.result == FileFacts.none || frame.expected == TypeTable.plain
        case .closure: frame.expected == TypeTable.plain
        default: false
        }
    }

    private func isKept(_ token: Int32) -> Bool { result.nodes.contains(token) || edges.contains { $0.to == token && !$0.isBroken && !$0.isWeak } }

    private func isOverAtOnce(_ node: Int32) -> Bool {
        var reached = [node]
        var next = 0
        while next < reached.count, reached.count < 64 {
            let term = program.term(nodes[Int(reached[next])].type)
            if term.kind == .nominal, program.isType(term.declaration, marked: .atOnce) { return true }
            for edge in edges where edge.from == reached[next] && edge.field >= 0 && !edge.isWeak && program.isLibrary(program.propertyFile[Int(edge.field)]) && !reached.contains(edge.to) {
                reached.append(edge.to)
            }
            next += 1
        }
        return false
    }
}

extension Ownership {
    func namesOfDiscardableFunctions() -> Set<Int32> {
        var names: Set<Int32> = []
        for (file, facts) in program.files.enumerated() where !program.isLibrary(Int32(file)) {
            for function in facts.functions where function.kind == .function && facts.hasAttribute("discardableResult", function.attributes) {
                names.insert(program.globalNames[file][Int(function.name)])
            }
        }
        return names
    }
}
