// The file itself, types and their members.
extension FactsBuilder {
    mutating func file(_ root: UInt32) {
        let contents = contents(of: child(root))
        let isScript = contents.hasStatements || isMain
        if isScript || contents.hasMacros {
            _ = beginFunction(.topLevel, flags: .hasBody, offset: 0, end: tree.length)
            items(from: child(root), isScript: isScript)
            endFunction()
        } else {
            items(from: child(root), isScript: false)
        }
    }

    /// What there is besides declarations at the top of the file. Notes operators on the way.
    private mutating func contents(of first: UInt32) -> (hasStatements: Bool, hasMacros: Bool) {
        var result = (hasStatements: false, hasMacros: false)
        var node = first
        while node != 0 {
            switch kind(node) {
            case .operatorDecl: noteOperator(node)
            case .macroExpansion: result.hasMacros = true
            case .ifConfig:
                var branch = child(node)
                while branch != 0 {
                    let inner = contents(of: elements(of: branch))
                    result.hasStatements = result.hasStatements || inner.hasStatements
                    result.hasMacros = result.hasMacros || inner.hasMacros
                    branch = next(branch)
                }
            default: if tree.isStatement(node) { result.hasStatements = true }
            }
            node = next(node)
        }
        return result
    }

    private mutating func items(from first: UInt32, isScript: Bool) {
        var node = first
        while node != 0 {
            switch kind(node) {
            case .varDecl: properties(node, isScript: isScript)
            case .ifConfig:
                eachClause(of: node, emits: !frames.isEmpty) { builder, first in builder.items(from: first, isScript: isScript) }
            case .macroExpansion: statement(node)
            default:
                if !declaration(node, isLocal: false) && isScript { statement(node) }
            }
            node = next(node)
        }
    }

    /// Reads any declaration but local variables and functions. Returns false if the node is none.
    @discardableResult
    mutating func declaration(_ node: UInt32, isLocal: Bool) -> Bool {
        switch kind(node) {
        case .funcDecl: _ = function(node, .function)
        case .initDecl: _ = function(node, .initializer)
        case .deinitDecl: _ = function(node, .deinitializer)
        case .subscriptDecl: subscriptDeclaration(node)
        case .varDecl: properties(node, isScript: false)
        case .classDecl: type(node, .classType, isLocal: isLocal)
        case .actorDecl: type(node, .actorType, isLocal: isLocal)
        case .structDecl: type(node, .structType, isLocal: isLocal)
        case .enumDecl: type(node, .enumType, isLocal: isLocal)
        case .protocolDecl: type(node, .protocolType, isLocal: isLocal)
        case .extensionDecl: type(node, .extensionType, isLocal: isLocal)
        case .typealiasDecl: type(node, .typeAlias, isLocal: isLocal)
        case .associatedtypeDecl: type(node, .associatedType, isLocal: isLocal)
        case .enumCaseDecl: enumCases(node)
        case .importDecl:
            let name = name(token(node))
            facts.imports.append(name)
        case .operatorDecl, .precedenceGroupDecl, .macroDecl: break
        default: return false
        }
        return true
    }

    private mutating func type(_ node: UInt32, _ kind: TypeKind, isLocal: Bool) {
        let heading = heading(node)
        let index = UInt32(facts.types.count)
        let isExtension = kind == .extensionType
        let name = isExtension ? 0 : name(token(node))
        facts.types.append(
            TypeFact(
                kind: kind, flags: isLocal ? heading.flags.union(.isLocal) : heading.flags, name: name, parent: owner,
                function: isLocal ? frames.top.function : Self.none, genericParameters: FactRange(), inherits: FactRange(),
                target: Self.none, attributes: heading.attributes, clause: clause, offset: offset(token(node)),
                end: max(offset(token(node)), end(node))))
        let outer = owner
        var part = heading.rest
        while part != 0 {
            switch self.kind(part) {
            case .genericParameters: facts.types[Int(index)].genericParameters = genericParameters(part)
            case .inheritanceClause:
                let inherits = types(of: part)
                facts.types[Int(index)].inherits = inherits
            case .whereClause:
                if isExtension { facts.types[Int(index)].genericParameters = constrainedNames(part) }
                constrain(facts.types[Int(index)].genericParameters, by: part)
            case .memberBlock:
                owner = index
                members(from: child(part))
            default: target(part, of: Int(index), isExtension: isExtension)
            }
            part = next(part)
        }
        owner = outer
    }

    private mutating func target(_ node: UInt32, of type: Int, isExtension: Bool) {
        guard facts.types[type].target == Self.none, node != 0, kind(node) != .unexpected else { return }
        let target = typeReference(node)
        facts.types[type].target = target
        if isExtension {
            facts.types[type].offset = facts.typeReferences[Int(target)].offset
            facts.types[type].end = max(facts.types[type].end, facts.types[type].offset)
        }
    }

    /// The children of a node as a type list.
    private mutating func types(of node: UInt32) -> FactRange {
        let mark = waiting.count
        var part = child(node)
        while part != 0 {
            let type = typeReference(part)
            waiting.append(type)
            part = next(part)
        }
        return typeList(from: mark)
    }

    private mutating func members(from first: UInt32) {
        var node = first
        while node != 0 {
            switch kind(node) {
            case .ifConfig: eachClause(of: node, emits: false) { $0.members(from: $1) }
            case .macroExpansion: memberMacro(node)
            default: declaration(node, isLocal: false)
            }
            node = next(node)
        }
    }

    /// A macro that stands for members: its closures are read in a function of their own.
    private mutating func memberMacro(_ node: UInt32) {
        guard first(.argument, of: node) != 0 else { return }
        _ = beginFunction(.topLevel, flags: .hasBody, offset: start(node), end: end(node))
        statement(node)
        endFunction()
    }

    private mutating func enumCases(_ node: UInt32) {
        let heading = heading(node)
        var element = heading.rest
        while element != 0 {
            if kind(element) == .enumCaseElement { enumCase(element, flags: heading.flags) }
            element = next(element)
        }
    }

    private mutating func enumCase(_ node: UInt32, flags: DeclarationFlags) {
        let name = name(token(node))
        let payload = first(.parameters, of: node)
        let parameters = payload == 0 ? FactRange() : parameters(payload, labels: .name, ofFunction: false)
        facts.enumCases.append(
            EnumCaseFact(
                type: owner, name: name, parameters: parameters, flags: flags, clause: clause, offset: offset(token(node))))
    }
}

// Generic parameters.
extension FactsBuilder {
    mutating func genericParameters(_ node: UInt32) -> FactRange {
        let start = UInt32(facts.genericParameters.count)
        var parameter = child(node)
        while parameter != 0 {
            if kind(parameter) == .genericParameter {
                let name = name(token(parameter))
                var part = child(parameter)
                while part != 0 && kind(part) == .attribute { part = next(part) }
                let constraint = optionalTypeReference(part)
                facts.genericParameters.append(GenericParameterFact(name: name, constraint: constraint))
            }
            parameter = next(parameter)
        }
        return FactRange(start: start, count: UInt32(facts.genericParameters.count) - start)
    }

    /// The names that stand alone on the left of a requirement, once each, without their constraints.
    private mutating func constrainedNames(_ clause: UInt32) -> FactRange {
        let start = facts.genericParameters.count
        var requirement = child(clause)
        while requirement != 0 {
            let subject = child(requirement)
            if kind(requirement) == .requirement, subject != 0, kind(subject) == .identifierType {
                let name = name(token(subject))
                if !(start..<facts.genericParameters.count).contains(where: { facts.genericParameters[$0].name == name }) {
                    facts.genericParameters.append(GenericParameterFact(name: name, constraint: Self.none))
                }
            }
            requirement = next(requirement)
        }
        return FactRange(start: UInt32(start), count: UInt32(facts.genericParameters.count - start))
    }

    /// Gives parameters without a constraint the first one that a `where` clause has for them.
    mutating func constrain(_ parameters: FactRange, by clause: UInt32) {
        var requirement = child(clause)
        while requirement != 0 && parameters.count > 0 {
            let subject = child(requirement)
            if kind(requirement) == .requirement, subject != 0, kind(subject) == .identifierType, next(subject) != 0 {
                let name = name(token(subject))
                for index in Int(parameters.start)..<Int(parameters.start + parameters.count)
                where facts.genericParameters[index].name == name && facts.genericParameters[index].constraint == Self.none {
                    let constraint = typeReference(next(subject))
                    facts.genericParameters[index].constraint = constraint
                }
            }
            requirement = next(requirement)
        }
    }
}
