import CycleLintFrontEnd

/// Sequences of the program whose iterators always have another element.
extension Ownership {
    /// Whether a loop over a sequence of this type does not end by itself: `next()` never returns nil, but where its task has been cancelled.
    func isEndless(sequence declaration: Int32) -> Bool {
        if let known = endlessSequences[declaration] { return known }
        let next = nextFunction(ofSequence: declaration)
        let isEndless = next.map(neverReturnsNil) ?? false
        endlessSequences[declaration] = isEndless
        return isEndless
    }

    private func nextFunction(ofSequence declaration: Int32) -> Int32? {
        guard let make = method(wellKnown.makeAsyncIterator, of: declaration) ?? method(wellKnown.makeIterator, of: declaration) else { return method(wellKnown.next, of: declaration) }
        let fact = program.function(make)
        guard fact.result != FileFacts.none else { return nil }
        let term = program.term(program.resolve(program.place(fact.result, file: program.functionFile[Int(make)], type: fact.owner)))
        return term.kind == .nominal ? method(wellKnown.next, of: term.declaration) : nil
    }

    private func method(_ name: Int32, of declaration: Int32) -> Int32? {
        program.members(ofDeclaration: declaration, named: name).first { $0.member.kind == .function && program.function($0.member.id).body.count > 0 && !program.isLibrary(program.functionFile[Int($0.member.id)]) }?.member.id
    }

    /// Whether a function has a result whatever happens, but where the task that it runs in has been cancelled.
    func neverReturnsNil(_ id: Int32) -> Bool {
        let text = FunctionText(program, id)
        var returns = 0
        var caught = 0
        for (index, step) in text.instructions.enumerated() {
            switch step.operation {
            case .doBegin: caught += 1
            case .doEnd: caught -= 1
            case .throwValue where caught == 0 && !text.isOnCancellation(index): return false
            case .returnValue:
                returns += 1
                if !text.isOnCancellation(index), !text.isSomething(step.a) { return false }
            default: break
            }
            if step.flags & Instruction.isTried != 0, [.call, .await, .member].contains(step.operation), caught == 0, !isErrorOfCancellation(step, text) { return false }
        }
        return returns > 0
    }

    /// Whether the functions among members throw nothing but what a cancelled task does.
    func throwOnlyWhenCancelled(_ members: [Member]) -> Bool {
        !members.isEmpty && members.allSatisfy { $0.kind == .function && throwsOnlyWhenCancelled($0.id) }
    }

    private func throwsOnlyWhenCancelled(_ id: Int32) -> Bool {
        if let known = throwersOfCancellation[id] { return known }
        // Of functions that call each other none throws by itself.
        throwersOfCancellation[id] = true
        let fact = program.function(id)
        let owner = program.owner(ofFunction: id)
        let isOverridable = owner >= 0 && (program.declarations[Int(owner)].kind == .protocolType || !program.declarations[Int(owner)].heirs.isEmpty)
        let text = FunctionText(program, id)
        var caught = 0
        let answer = fact.body.count > 0 && !isOverridable && !program.isLibrary(program.functionFile[Int(id)]) && text.instructions.enumerated().allSatisfy { index, step in
            switch step.operation {
            case .doBegin: caught += 1
            case .doEnd: caught -= 1
            case .throwValue: return caught > 0 || text.isOnCancellation(index)
            default: break
            }
            guard step.flags & Instruction.isTried != 0, [.call, .await, .member].contains(step.operation), caught == 0, !isErrorOfCancellation(step, text) else { return true }
            var call = step
            if call.operation == .await, let awaited = text[call.a] { call = awaited }
            guard call.operation == .call, let callee = text[call.a], text.owner >= 0 else { return false }
            let isOfSelf = callee.operation == .name || callee.operation == .member && text[callee.a]?.operation == .selfValue
            return isOfSelf && throwOnlyWhenCancelled(program.members(ofDeclaration: text.owner, named: text.name(callee.operation == .name ? callee.a : callee.b)).map(\.member))
        }
        throwersOfCancellation[id] = answer
        return answer
    }

    private func isErrorOfCancellation(_ step: Instruction, _ text: FunctionText) -> Bool {
        var call = step
        if call.operation == .await, let awaited = text[call.a] { call = awaited }
        guard call.operation == .call, let callee = text[call.a], callee.operation == .member else { return false }
        return Body.cancellationErrors.contains(program.name(text.name(callee.b)))
    }
}
