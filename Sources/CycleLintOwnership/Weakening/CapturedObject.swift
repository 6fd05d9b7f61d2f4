import CycleLintFrontEnd

/// The variable through which a closure captures an object, where a capture list can name it weakly.
package struct CapturedObject {
    package var name: String
    package var isOptional: Bool
}

extension Program {
    /// Nil where the capture is not that of a constant whose class the source shows.
    package func capturedObject(by function: Int32, at site: Site) -> CapturedObject? {
        let file = Int(functionFile[Int(function)])
        let facts = files[file]
        let closure = self.function(function)
        guard closure.kind == .closure else { return nil }
        if closure.mentionsSelf, closure.selfOffset == site.offset { return ownObject(of: function) }
        for index in 0..<Int(closure.captures.count) {
            let entry = facts.captures[Int(closure.captures.start) + index]
            guard entry.offset == site.offset else { continue }
            guard entry.mode == .strong, entry.value != FileFacts.none, closure.parent != FileFacts.none else { return nil }
            let value = facts.instructions[Int(facts.functions[Int(closure.parent)].body.start + entry.value)]
            if value.operation == .selfValue { return ownObject(of: function, named: facts.names[Int(entry.name)]) }
            return value.operation == .local && facts.locals[Int(value.a)].name == entry.name ? object(value.a, facts, Int32(file), of: function) : nil
        }
        for index in 0..<Int(closure.freeLocals.count) {
            let free = facts.freeLocals[Int(closure.freeLocals.start) + index]
            if free.offset == site.offset { return object(free.local, facts, Int32(file), of: function) }
        }
        return ownObject(of: function)
    }

    private func ownObject(of function: Int32, named name: String = "self") -> CapturedObject? {
        let owner = owner(ofFunction: function)
        return owner >= 0 && declarations[Int(owner)].kind == .classType ? CapturedObject(name: name, isOptional: false) : nil
    }

    private func object(_ index: UInt32, _ facts: FileFacts, _ file: Int32, of function: Int32) -> CapturedObject? {
        let local = facts.locals[Int(index)]
        let name = facts.names[Int(local.name)]
        guard local.code == FileFacts.none, local.isParameter || local.flags.contains(.isLet), local.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe, .isNonisolated]), !name.hasPrefix("$") else { return nil }
        if name == "self" { return ownObject(of: function) }
        if local.type != FileFacts.none {
            let written = facts.typeReferences[Int(local.type)]
            let owner = facts.functions[Int(local.function)].owner
            let isOptional = written.kind == .optional
            let reference = isOptional ? facts.typeLists[Int(written.list.start)] : local.type
            guard facts.typeReferences[Int(reference)].kind == .named || facts.typeReferences[Int(reference)].kind == .member, facts.typeReferences[Int(reference)].flags & TypeReference.isInout == 0 else { return nil }
            let type = term(resolve(place(reference, file: file, type: owner, function: local.function)))
            return type.kind == .nominal && declarations[Int(type.declaration)].kind == .classType ? CapturedObject(name: name, isOptional: isOptional) : nil
        }
        let value = initialValue(of: index, local, facts)
        if value?.operation == .selfValue { return ownObject(of: function, named: name) }
        return value.map { isMadeInPlace($0, local, facts, file) } == true ? CapturedObject(name: name, isOptional: false) : nil
    }

    private func initialValue(of index: UInt32, _ local: LocalFact, _ facts: FileFacts) -> Instruction? {
        let function = facts.functions[Int(local.function)]
        let body = Int(function.body.start)..<Int(function.body.start + function.body.count)
        let bind = facts.instructions[body].first { $0.operation == .bind && $0.a == index }
        guard let bind, bind.b != FileFacts.none, bind.flags & Instruction.isConditional == 0 else { return nil }
        return facts.instructions[Int(function.body.start + bind.b)]
    }

    /// Whether a constant begins as `Feed(…)`, of a class whose initialisers do not fail.
    private func isMadeInPlace(_ call: Instruction, _ local: LocalFact, _ facts: FileFacts, _ file: Int32) -> Bool {
        let function = facts.functions[Int(local.function)]
        guard call.operation == .call, case let callee = facts.instructions[Int(function.body.start + call.a)], callee.operation == .name,
            let type = lookUpType(globalName(file: file, callee.a), file: file, type: function.owner, function: local.function), case let term = term(type), term.kind == .nominal,
            declarations[Int(term.declaration)].kind == .classType
        else { return false }
        return lineage(of: term.declaration).allSatisfy { ancestor in
            let declaration = declarations[Int(ancestor)]
            return declaration.kind != .external && declaration.initializers.allSatisfy { !self.function($0).flags.contains(.isFailable) }
        }
    }
}
