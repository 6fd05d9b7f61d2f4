import CycleLintFrontEnd

extension Program {
    /// Gives every type a declaration; extensions find theirs when all types are known.
    func declareTypes() {
        for (fileIndex, file) in files.enumerated() {
            let fileNumber = Int32(fileIndex)
            for (index, fact) in file.types.enumerated() where fact.kind != .extensionType {
                let id = Int32(declarations.count)
                declarationOfFact[Int(typeBase[fileIndex]) + index] = id
                declarations.append(newDeclaration(file: fileNumber, index: index, fact: fact))
            }
        }
        for (fileIndex, file) in files.enumerated() {
            for (index, fact) in file.types.enumerated() where fact.kind != .extensionType {
                nest(Int(typeBase[fileIndex]) + index, file: Int32(fileIndex), fact: fact)
            }
        }
        // An extension of a nested type may itself declare a type that another extension extends: outer ones first.
        var waiting: [(Int, Int)] = []
        for (fileIndex, file) in files.enumerated() {
            for (index, fact) in file.types.enumerated() where fact.kind == .extensionType { waiting.append((fileIndex, index)) }
        }
        var mayInvent = false
        while !waiting.isEmpty {
            let before = waiting.count
            waiting = waiting.filter { fileIndex, index in
                let fact = files[fileIndex].types[index]
                let target = extendedDeclaration(file: Int32(fileIndex), fact: fact, mayInvent: mayInvent)
                if target < 0 { return true }
                declarationOfFact[Int(typeBase[fileIndex]) + index] = target
                adoptNested(of: index, file: fileIndex, into: target)
                return false
            }
            forgetResolved()
            if waiting.count == before { if mayInvent { break } else { mayInvent = true } }
        }
        forgetResolved()
    }

    private func forgetResolved() {
        for row in resolved.indices {
            for column in resolved[row].indices { resolved[row][column] = -1 }
        }
    }

    private func newDeclaration(file: Int32, index: Int, fact: TypeFact) -> Declaration {
        let kind: Declaration.Kind =
            switch fact.kind {
            case .classType: .classType
            case .actorType: .actorType
            case .structType: .structType
            case .enumType: .enumType
            case .protocolType: .protocolType
            case .typeAlias: .typeAlias
            case .associatedType: .associatedType
            case .extensionType: .external
            }
        let declaration = Declaration(
            kind: kind, name: globalName(file: file, fact.name), module: moduleOfFile[Int(file)], parent: -1, file: file,
            fact: UInt32(index))
        declaration.isOfLibrary = isLibrary(file)
        let facts = files[Int(file)]
        for number in 0..<Int(fact.genericParameters.count) {
            let parameter = facts.genericParameters[Int(fact.genericParameters.start) + number]
            declaration.genericNames.append(globalName(file: file, parameter.name))
            declaration.genericConstraints.append(
                parameter.constraint == FileFacts.none ? nil : place(parameter.constraint, file: file, type: UInt32(index)))
        }
        if fact.target != FileFacts.none { declaration.target = place(fact.target, file: file, type: UInt32(index)) }
        return declaration
    }

    func place(_ reference: UInt32, file: Int32, type: UInt32, function: UInt32 = FileFacts.none) -> PlacedTypeReference {
        PlacedTypeReference(file: file, reference: reference, type: type, function: function)
    }

    private func nest(_ factNumber: Int, file: Int32, fact: TypeFact) {
        let id = declarationOfFact[factNumber]
        let name = declarations[Int(id)].name
        if fact.parent != FileFacts.none {
            let parent = declaration(file: file, fact: fact.parent)
            guard parent >= 0 else { return }
            declarations[Int(id)].parent = parent
            if declarations[Int(parent)].nested[name] == nil { declarations[Int(parent)].nested[name] = id }
        } else if fact.function == FileFacts.none {
            if isLibrary(file), Self.isContainerOrPlain(self.name(name)) { return }
            moduleTypes[ModuleName(module: moduleOfFile[Int(file)], name: name), default: []].append(id)
            typesByName[name, default: []].append(id)
        }
    }

    private func adoptNested(of index: Int, file: Int, into target: Int32) {
        for (inner, fact) in files[file].types.enumerated() where fact.parent == UInt32(index) && fact.kind != .extensionType {
            let id = declarationOfFact[Int(typeBase[file]) + inner]
            declarations[Int(id)].parent = target
            let name = declarations[Int(id)].name
            if declarations[Int(target)].nested[name] == nil { declarations[Int(target)].nested[name] = id }
        }
    }

    private func extendedDeclaration(file: Int32, fact: TypeFact, mayInvent: Bool) -> Int32 {
        guard fact.target != FileFacts.none else { return -1 }
        let reference = files[Int(file)].typeReferences[Int(fact.target)]
        resolved[Int(file)][Int(fact.target)] = -1
        let type = resolve(place(fact.target, file: file, type: fact.parent))
        let term = term(type)
        if term.kind == .nominal, declarations[Int(term.declaration)].kind != .external { return term.declaration }
        guard mayInvent else { return -1 }
        let name = globalName(file: file, reference.name)
        return external(name)
    }

    private static let extendedCollections: Set<String> = [
        "Array", "ArraySlice", "Set", "Dictionary", "Sequence", "Collection", "MutableCollection", "BidirectionalCollection", "RandomAccessCollection",
        "RangeReplaceableCollection",
    ]

    /// The declaration that stands for a type of a library.
    func external(_ name: Int32) -> Int32 {
        if let id = externals[name] { return id }
        let id = Int32(declarations.count)
        declarations.append(Declaration(kind: .external, name: name, module: 0, parent: -1, file: -1, fact: FileFacts.none))
        if self.name(name) == "Optional" { optional = id }
        if Self.extendedCollections.contains(self.name(name)) { collections.append(id) }
        externals[name] = id
        return id
    }

    /// Puts properties, functions and cases into their types, or among the globals.
    func attachMembers() {
        for (fileIndex, facts) in files.enumerated() {
            let file = Int32(fileIndex)
            for (index, property) in facts.properties.enumerated() {
                let id = propertyBase[fileIndex] + Int32(index)
                attach(Member(kind: .property, id: id), name: globalName(file: file, property.name), owner: declaration(file: file, fact: property.owner), isGlobal: property.owner == FileFacts.none)
                if property.initializer != FileFacts.none { initialized[functionBase[fileIndex] + Int32(property.initializer), default: []].append(id) }
                if property.didSet != FileFacts.none { observed[functionBase[fileIndex] + Int32(property.didSet)] = id }
                let owner = declaration(file: file, fact: property.owner)
                if owner >= 0, !property.flags.contains(.isStatic), !property.flags.contains(.isComputed),
                    facts.types[Int(property.owner)].kind != .extensionType
                {
                    declarations[Int(owner)].storedProperties.append(id)
                }
            }
            for (index, function) in facts.functions.enumerated() {
                let id = functionBase[fileIndex] + Int32(index)
                let owner = declaration(file: file, fact: function.owner)
                switch function.kind {
                case .function, .subscriptDeclaration:
                    attach(Member(kind: .function, id: id), name: globalName(file: file, function.name), owner: owner, isGlobal: function.owner == FileFacts.none)
                case .initializer:
                    if owner >= 0 { declarations[Int(owner)].initializers.append(id) }
                case .deinitializer:
                    if owner >= 0 { declarations[Int(owner)].deinitializer = id }
                case .getter, .setter:
                    guard function.accessorOf != FileFacts.none else { continue }
                    let subscriptID = functionBase[fileIndex] + Int32(function.accessorOf)
                    var pair = accessors[subscriptID] ?? (getter: -1, setter: -1)
                    if function.kind == .getter { pair.getter = id } else { pair.setter = id }
                    accessors[subscriptID] = pair
                default: break
                }
            }
            for (index, enumCase) in facts.enumCases.enumerated() {
                let id = caseBase[fileIndex] + Int32(index)
                attach(Member(kind: .enumCase, id: id), name: globalName(file: file, enumCase.name), owner: declaration(file: file, fact: enumCase.type), isGlobal: false)
            }
        }
    }

    private func attach(_ member: Member, name: Int32, owner: Int32, isGlobal: Bool) {
        if isGlobal {
            globalMembers[name, default: []].append(member)
        } else if owner >= 0 {
            declarations[Int(owner)].members[name, default: []].append(member)
        }
    }

    /// Superclasses, conformances (also those that extensions declare), heirs, singletons.
    func linkInheritance() {
        for (fileIndex, facts) in files.enumerated() {
            let file = Int32(fileIndex)
            for (index, fact) in facts.types.enumerated() {
                let id = declarationOfFact[Int(typeBase[fileIndex]) + index]
                guard id >= 0 else { continue }
                for number in 0..<Int(fact.inherits.count) {
                    let reference = facts.typeLists[Int(fact.inherits.start) + number]
                    declarations[Int(id)].inherits.append(place(reference, file: file, type: UInt32(index)))
                }
            }
        }
        for id in declarations.indices {
            for reference in declarations[id].inherits { inherit(Int32(id), from: resolve(reference)) }
        }
        markLifelong()
        for id in propertyFile.indices {
            let fact = property(Int32(id))
            if fact.owner == FileFacts.none, !fact.flags.contains(.isComputed) { markGlobal(fact, file: propertyFile[id]) }
            guard fact.flags.contains(.isStatic), !fact.flags.contains(.isComputed), !isPlaceForOne(fact, file: propertyFile[id]) else { continue }
            let owner = owner(ofProperty: Int32(id))
            if owner >= 0, declarations[Int(owner)].isReference, !declarations[Int(owner)].isOfLibrary, fact.flags.isDisjoint(with: [.isWeak, .isUnowned, .isUnownedUnsafe]), mentionsOwnType(fact, file: propertyFile[id], owner: owner) {
                declarations[Int(owner)].isSingleton = true
            }
        }
        spreadLifelong()
    }

    /// Whether a variable is declared to be able to hold nothing: it refers to an object that is in use just now, not to the only one.
    private func isPlaceForOne(_ fact: PropertyFact, file: Int32) -> Bool {
        !fact.flags.contains(.isLet) && fact.type != FileFacts.none && files[Int(file)].typeReferences[Int(fact.type)].kind == .optional
    }

    private func inherit(_ id: Int32, from type: TypeID) {
        let term = term(type)
        switch term.kind {
        case .nominal:
            let other = Int(term.declaration)
            guard term.declaration != id else { return }
            let isSuperclass = declarations[other].isReference || (declarations[other].kind == .external && declarations[Int(id)].isReference && declarations[Int(id)].superclass == TypeTable.unknown && declarations[Int(id)].protocols.isEmpty)
            if isSuperclass, declarations[Int(id)].isReference {
                declarations[Int(id)].superclass = type
            } else {
                declarations[Int(id)].protocols.append(type)
            }
            declarations[other].heirs.append(id)
        case .composition:
            for part in term.arguments { inherit(id, from: part) }
        default: break
        }
    }

    private func mentionsOwnType(_ fact: PropertyFact, file: Int32, owner: Int32) -> Bool {
        if fact.type != FileFacts.none {
            let term = term(resolve(place(fact.type, file: file, type: fact.owner)))
            return term.kind == .nominal && term.declaration == owner
        }
        guard fact.initializer != FileFacts.none else { return false }
        let facts = files[Int(file)]
        let body = facts.functions[Int(fact.initializer)].body
        for index in Int(body.start)..<Int(body.start + body.count) where facts.instructions[index].operation == .name {
            let name = globalName(file: file, facts.instructions[index].a)
            if name == declarations[Int(owner)].name || self.name(name) == "Self" { return true }
        }
        return false
    }
}
