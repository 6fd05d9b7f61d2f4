import CycleLintFrontEnd

/// Whether a closure may be kept beyond the call that it is written for.
package enum Escape: UInt8 {
    case escaping, nonEscaping
    /// It is given to a function that the program does not declare.
    case unknown
}

extension Body {
    /// By where the literal stands: called in place, given for a parameter, or a value like any other.
    func escape(of closure: UInt32) -> Escape {
        let fact = facts.functions[Int(closure)]
        guard fact.kind == .closure, fact.parent != FileFacts.none else { return .escaping }
        let around = facts.functions[Int(fact.parent)]
        guard var value = position(of: closure, in: around) else { return .unknown }
        while let user = user(of: value, in: around) {
            switch user.position {
            case .operand: value = user.instruction
            case .callee: return .nonEscaping
            case .argument: return closures[node(of: closure)]?.parameter.map(escape) ?? (isKept(closure) ? .escaping : .unknown)
            case .unclear: return .unknown
            case .returned, .stored: return .escaping
            }
        }
        return .unknown
    }

    /// Something else refers to it than local variables and closures that are not kept.
    func isKept(_ closure: UInt32) -> Bool {
        let start = node(of: closure)
        guard start >= 0 else { return false }
        var holders = [start]
        var next = 0
        while next < holders.count {
            if result.nodes.contains(holders[next]) { return true }
            for edge in edges where edge.to == holders[next] {
                if closures[edge.from] == nil { return true }
                if !holders.contains(edge.from) { holders.append(edge.from) }
            }
            next += 1
        }
        return false
    }

    private func node(of closure: UInt32) -> Int32 {
        Int32(nodes.indices.first { closures[Int32($0)]?.function == closure } ?? -1)
    }

    private enum Position { case operand, callee, argument, returned, stored, unclear }

    private func position(of closure: UInt32, in around: FunctionFact) -> UInt32? {
        (0..<around.body.count).first {
            let instruction = facts.instructions[Int(around.body.start + $0)]
            return instruction.operation == .closure && instruction.a == closure
        }
    }

    /// The instruction that takes a value, relative to the start of the body.
    private func user(of value: UInt32, in around: FunctionFact) -> (instruction: UInt32, position: Position)? {
        var next = value + 1
        while next < around.body.count {
            if let position = position(of: value, asOperandOf: facts.instructions[Int(around.body.start + next)]) { return (next, position) }
            next += 1
        }
        return nil
    }

    private func position(of value: UInt32, asOperandOf instruction: Instruction) -> Position? {
        var isListed: Bool { arguments(instruction).contains { $0.value == value } }
        switch instruction.operation {
        case .call: return instruction.a == value ? .callee : isListed ? .argument : nil
        case .operatorCall, .subscriptCall: return isListed ? .argument : nil
        case .select: return isListed ? .operand : nil
        case .array, .dictionary, .tuple: return isListed ? .stored : nil
        case .macro, .unknown: return isListed ? .unclear : nil
        case .await: return instruction.a == value ? .operand : nil
        case .cast, .throwValue, .yieldValue: return instruction.a == value ? .stored : nil
        case .returnValue: return instruction.a == value ? .returned : nil
        case .assign, .bind: return instruction.b == value ? .stored : nil
        case .statement, .member: return instruction.a == value ? .unclear : nil
        default: return nil
        }
    }

    func mayEscape(parameter: Int32) -> Bool {
        parameter < Int32(fact.parameters.count) && escape(of: facts.parameters[Int(fact.parameters.start) + Int(parameter)], file: file) == .escaping
    }

    private func escape(_ given: GivenFor) -> Escape {
        let file = program.functionFile[Int(given.function)]
        let parameters = program.function(given.function).parameters
        return escape(of: program.files[Int(file)].parameters[Int(parameters.start) + Int(given.parameter)], file: file)
    }

    /// A parameter that is itself a function does not escape unless it says so; in any other type a function does.
    private func escape(of parameter: ParameterFact, file: Int32) -> Escape {
        guard parameter.type != FileFacts.none, !parameter.isVariadic else { return .escaping }
        return isBareFunction(parameter.type, file: file, depth: 0) ? .nonEscaping : .escaping
    }

    private func isBareFunction(_ type: UInt32, file: Int32, depth: Int) -> Bool {
        let facts = program.files[Int(file)]
        let reference = facts.typeReferences[Int(type)]
        let escapes = TypeReference.isEscaping | TypeReference.isInout | TypeReference.isAutoclosure
        guard reference.flags & escapes == 0, depth < 8 else { return false }
        if reference.kind == .function { return true }
        guard reference.kind == .named || reference.kind == .member else { return false }
        let name = program.globalName(file: file, reference.name)
        let alias = program.declarations.first { $0.kind == .typeAlias && $0.name == name && $0.target != nil }?.target
        return alias.map { isBareFunction($0.reference, file: $0.file, depth: depth + 1) } ?? false
    }
}
