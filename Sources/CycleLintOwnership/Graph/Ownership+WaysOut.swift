import CycleLintFrontEnd

/// Whether code that takes something out of where a ring keeps it is meant for what the ring keeps.
extension Ownership {
    /// Whether breaking code is done with the closures of a list, not with who gave them: it uses the list for more than to take something out.
    func consumes(_ breaker: Breaker, _ edge: HeapEdge, _ ring: Ring) -> Bool {
        guard ring.edges.contains(where: { $0.field == EdgeField.capture }), case let name = program.propertyName(edge.field) else { return false }
        let text = FunctionText(program, breaker.function)
        return text.instructions.filter { $0.operation == .name && text.name($0.a) == name || $0.operation == .member && text.name($0.b) == name }.count > 1
    }

    /// Whether breaking code undoes the last of the steps that a stack keeps: those before stay, unless the user undoes all. Of another stack, whoever puts
    /// something on it may see to it that it is taken off.
    func isUndoing(_ breaker: Breaker, _ edge: HeapEdge) -> Bool {
        guard edge.function >= 0, case let taking = program.unit(of: breaker.function), program.unit(of: edge.function) != taking else { return false }
        return program.name(program.functionName(taking)).lowercased().contains("undo")
    }

    /// Whether the function that stores what an edge keeps gives that object a closure which lets go of it: `task.onFinish { self.remove(task) }`.
    func isArranged(_ breaker: Breaker, by edge: HeapEdge) -> Bool {
        guard edge.function >= 0, case let unit = program.unit(of: edge.function) else { return false }
        let own = program.unit(of: breaker.function) == unit && breaker.runsLater ? [breaker.closure] : []
        let callers = calls[Int(breaker.function)].filter { program.unit(of: $0.caller) == unit }.map(\.closure)
        return (own + callers).contains { closure in closure.map(isGivenToParameter) == true }
    }

    /// Whether a closure is given to a method of a parameter, or stored in one of its properties.
    private func isGivenToParameter(_ closure: Site) -> Bool {
        let facts = program.files[Int(closure.file)]
        guard let function = facts.functions.first(where: { $0.kind == .closure && $0.offset == closure.offset }), function.parent != FileFacts.none else { return false }
        let text = FunctionText(program, program.functionBase[Int(closure.file)] + Int32(function.parent))
        func isOfParameter(_ member: UInt32) -> Bool {
            guard let member = text[member], member.operation == .member, let base = text[member.a], base.operation == .local else { return false }
            return facts.locals[Int(base.a)].isParameter
        }
        func isClosure(_ index: UInt32) -> Bool { text[index].map { $0.operation == .closure && $0.offset == closure.offset } == true }
        return text.instructions.contains { step in
            switch step.operation {
            case .call: isOfParameter(step.a) && text.arguments(of: step).contains { isClosure($0.value) }
            case .assign: isOfParameter(step.a) && isClosure(step.b)
            default: false
            }
        }
    }

    /// Whether a closure is what a function returns that stores what an edge keeps, to be called when that is to end, and whoever calls the function drops it.
    func isDropped(_ closure: Site, by edge: HeapEdge, of ring: Ring) -> Bool {
        guard let call = edge.callSite, edge.function >= 0, edge.function != ring.function, closure.file == edge.site.file else { return false }
        let storing = FunctionText(program, edge.function)
        guard storing.instructions.contains(where: { $0.operation == .returnValue && storing[$0.a].map { $0.operation == .closure && $0.offset == closure.offset } == true }) else { return false }
        let facts = program.files[Int(call.file)]
        return facts.functions.indices.contains { index in
            let text = FunctionText(program, program.functionBase[Int(call.file)] + Int32(index))
            return text.instructions.contains { step in
                guard step.operation == .statement, let called = text[step.a], called.operation == .call, called.offset == call.offset, let callee = text[called.a] else { return false }
                return text.name(callee.operation == .name ? callee.a : callee.b) == program.functionName(edge.function)
            }
        }
    }
}
