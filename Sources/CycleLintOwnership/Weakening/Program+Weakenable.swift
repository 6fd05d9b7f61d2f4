import CycleLintFrontEnd

extension Program {
    /// Whether `weak` can stand before a property: a variable of its own, optional, of a class or a protocol for classes, that nothing else is declared of.
    package func canBeWeak(_ id: Int32) -> Bool {
        let fact = property(id)
        let file = propertyFile[Int(id)]
        let facts = files[Int(file)]
        let owner = owner(ofProperty: id)
        guard owner >= 0, fact.type != FileFacts.none, fact.tupleIndex == FileFacts.none, fact.attributes.count == 0, fact.clause == FileFacts.none,
            fact.flags.isDisjoint(with: [.isLet, .isLazy, .isStatic, .isComputed, .isWeak, .isUnowned, .isUnownedUnsafe, .isOverride, .isObjC, .isNonisolated])
        else { return false }
        let alone = facts.properties.count { $0.keyword == fact.keyword }
        return alone == 1 && canHoldWeakly(owner) && !isOverridden(id, owner) && isOptionalClass(fact.type, file: file, owner: fact.owner)
    }

    /// A class, or a structure that the compiler writes nothing for, without attributes that may rewrite its members.
    private func canHoldWeakly(_ owner: Int32) -> Bool {
        let declaration = declarations[Int(owner)]
        guard declaration.kind == .classType || declaration.kind == .structType && declaration.inherits.isEmpty, declaration.file >= 0 else { return false }
        let facts = files[Int(declaration.file)]
        let attributes = facts.types[Int(declaration.fact)].attributes
        return (0..<Int(attributes.count)).allSatisfy { index in
            let name = facts.names[Int(facts.typeReferences[Int(facts.typeLists[Int(attributes.start) + index])].name)]
            return ["MainActor", "objc", "objcMembers", "available", "usableFromInline"].contains(name)
        }
    }

    private func isOverridden(_ id: Int32, _ owner: Int32) -> Bool {
        let name = propertyName(id)
        return descendants(of: owner, limit: 256).contains { heir in (declarations[Int(heir)].members[name] ?? []).contains { $0.kind == .property } }
    }

    private func isOptionalClass(_ reference: UInt32, file: Int32, owner: UInt32) -> Bool {
        let facts = files[Int(file)]
        let written = facts.typeReferences[Int(reference)]
        guard written.kind == .optional || written.kind == .named && facts.names[Int(written.name)] == "Optional", written.list.count == 1 else { return false }
        return isClass(facts.typeLists[Int(written.list.start)], file: file, owner: owner)
    }

    /// Whether a written type is that of objects.
    private func isClass(_ reference: UInt32, file: Int32, owner: UInt32, depth: Int = 0) -> Bool {
        let facts = files[Int(file)]
        let written = facts.typeReferences[Int(reference)]
        switch written.kind {
        case .existential, .tuple:
            return written.list.count == 1 && depth < 4 && isClass(facts.typeLists[Int(written.list.start)], file: file, owner: owner, depth: depth + 1)
        case .named, .member:
            let term = term(resolve(place(reference, file: file, type: owner)))
            guard term.kind == .nominal else { return false }
            return declarations[Int(term.declaration)].kind == .classType || isForClasses(term.declaration)
        default: return false
        }
    }

    /// Whether only classes conform to a protocol.
    private func isForClasses(_ id: Int32) -> Bool {
        guard declarations[Int(id)].kind == .protocolType else { return false }
        return lineage(of: id).contains { ancestor in
            let declaration = declarations[Int(ancestor)]
            if declaration.kind == .classType { return true }
            return declaration.inherits.contains { placed in
                let facts = files[Int(placed.file)]
                return ["AnyObject", "NSObjectProtocol"].contains(facts.names[Int(facts.typeReferences[Int(placed.reference)].name)])
            }
        }
    }

    /// Whether a written type is a function, or a container or optional of functions, that gives nothing back and does not wait.
    func isFunctionToVoid(_ reference: UInt32, file: Int32, depth: Int = 0) -> Bool {
        let facts = files[Int(file)]
        let written = facts.typeReferences[Int(reference)]
        guard depth < 6, written.flags & TypeReference.isAsync == 0 else { return false }
        func item(_ index: Int) -> UInt32 { facts.typeLists[Int(written.list.start) + index] }
        switch written.kind {
        case .function:
            guard written.list.count > 0, case let result = facts.typeReferences[Int(item(Int(written.list.count) - 1))] else { return false }
            return isVoid(result, facts)
        case .optional, .implicitlyUnwrapped, .array: return isFunctionToVoid(item(0), file: file, depth: depth + 1)
        case .dictionary: return isFunctionToVoid(item(1), file: file, depth: depth + 1)
        case .tuple where written.list.count == 1: return isFunctionToVoid(item(0), file: file, depth: depth + 1)
        case .named where written.list.count == 0:
            let name = globalName(file: file, written.name)
            let aliases = declarations.filter { $0.kind == .typeAlias && $0.name == name }
            guard aliases.count == 1, let target = aliases[0].target else { return false }
            return isFunctionToVoid(target.reference, file: target.file, depth: depth + 1)
        default: return false
        }
    }

    func isVoid(_ reference: TypeReference, _ facts: FileFacts) -> Bool {
        reference.kind == .tuple && reference.list.count == 0 || reference.kind == .named && facts.names[Int(reference.name)] == "Void"
    }
}

extension Ownership {
    /// Whether a closure is known to give nothing back by what it is kept in, or by what it says itself. Of a property there is nothing to ask.
    func returnsNothing(_ candidate: WeakCandidate) -> Bool {
        guard case .capture(let function, _) = candidate.reference else { return true }
        let fact = program.function(function)
        let file = program.functionFile[Int(function)]
        if fact.flags.contains(.isAsync) { return false }
        if fact.result != FileFacts.none { return program.isVoid(program.files[Int(file)].typeReferences[Int(fact.result)], program.files[Int(file)]) }
        return candidate.keepers.contains { program.property($0).type != FileFacts.none && program.isFunctionToVoid(program.property($0).type, file: program.propertyFile[Int($0)]) }
    }
}

extension Body {
    /// Whether the candidate's closure is written here and given for a parameter that takes a function to `Void`.
    func isGivenForVoid(_ candidate: WeakCandidate) -> Bool {
        guard case .capture(let function, _) = candidate.reference else { return true }
        return closures.contains { node, state in
            guard nodes[Int(node)].function == function, let given = state.parameter, case let file = program.functionFile[Int(given.function)],
                case let parameter = program.files[Int(file)].parameters[Int(program.function(given.function).parameters.start) + Int(given.parameter)]
            else { return false }
            return parameter.type != FileFacts.none && program.isFunctionToVoid(parameter.type, file: file)
        }
    }
}
