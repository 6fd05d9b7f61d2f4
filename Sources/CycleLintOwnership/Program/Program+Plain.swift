import CycleLintFrontEnd

extension Program {
    /// Whether a value of the type refers to no object: nothing in it, however deep, is of a class, of unknown type, a closure, a protocol or generic.
    ///
    /// The answer is kept; the first one costs the types on the way.
    package func isPlain(_ type: TypeID) -> Bool {
        if Int(type) < plainness.count, let known = plainness[Int(type)] { return known }
        if plainness.count < types.terms.count { plainness += repeatElement(nil, count: types.terms.count - plainness.count) }
        // A type on the way to itself is not plain.
        plainness[Int(type)] = false
        let answer = findOut(term(type))
        plainness[Int(type)] = answer
        return answer
    }

    private func findOut(_ term: TypeTerm) -> Bool {
        switch term.kind {
        case .plain, .metatype, .module: return true
        case .container: return term.declaration == 0 && !term.arguments.isEmpty && term.arguments.allSatisfy(isPlain)
        case .tuple: return term.arguments.allSatisfy(isPlain)
        case .nominal:
            let declaration = declarations[Int(term.declaration)]
            guard term.arguments.count == declaration.genericNames.count || term.arguments.isEmpty else { return false }
            return holdsNothing(term)
        default: return false
        }
    }

    private func holdsNothing(_ term: TypeTerm) -> Bool {
        let declaration = declarations[Int(term.declaration)]
        switch declaration.kind {
        case .structType: break
        case .enumType: return casesHoldNothing(term)
        default: return false
        }
        return declaration.storedProperties.allSatisfy { id in
            let fact = property(id)
            // Behind a weak reference there is something to look at.
            guard fact.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]), fact.attributes.count == 0 else { return false }
            let type = fact.type != FileFacts.none ? resolve(place(fact.type, file: propertyFile[Int(id)], type: fact.owner)) : typeOfSimpleInitializer(id)
            return isPlain(substitute(type, declaration: term.declaration, arguments: term.arguments))
        }
    }

    private func casesHoldNothing(_ term: TypeTerm) -> Bool {
        declarations[Int(term.declaration)].members.values.joined().allSatisfy { member in
            guard member.kind == .enumCase else { return true }
            let enumCase = enumCase(member.id)
            let file = caseFile[Int(member.id)]
            return (0..<Int(enumCase.parameters.count)).allSatisfy { index in
                let parameter = files[Int(file)].parameters[Int(enumCase.parameters.start) + index]
                guard parameter.type != FileFacts.none else { return false }
                return isPlain(substitute(resolve(place(parameter.type, file: file, type: enumCase.type)), declaration: term.declaration, arguments: term.arguments))
            }
        }
    }

    /// The type of a property whose initial value is a literal or `T(…)`; otherwise unknown.
    private func typeOfSimpleInitializer(_ id: Int32) -> TypeID {
        let fact = property(id)
        let file = propertyFile[Int(id)]
        guard fact.initializer != FileFacts.none, fact.tupleIndex == FileFacts.none else { return TypeTable.unknown }
        let facts = files[Int(file)]
        let body = facts.functions[Int(fact.initializer)].body
        guard body.count > 0, case let last = facts.instructions[Int(body.start + body.count) - 1], last.operation == .returnValue, last.a < body.count else { return TypeTable.unknown }
        let value = facts.instructions[Int(body.start + last.a)]
        switch value.operation {
        case .literal: return value.a == Literal.null.rawValue ? TypeTable.unknown : TypeTable.plain
        case .call where value.a < body.count:
            let callee = facts.instructions[Int(body.start + value.a)]
            switch callee.operation {
            case .typeValue: return resolve(place(callee.a, file: file, type: fact.owner))
            case .name:
                let name = globalName(file: file, callee.a)
                return lookUpType(name, file: file, type: fact.owner, function: FileFacts.none) ?? lookUpLibraryType(name)
            default: return TypeTable.unknown
            }
        default: return TypeTable.unknown
        }
    }
}
