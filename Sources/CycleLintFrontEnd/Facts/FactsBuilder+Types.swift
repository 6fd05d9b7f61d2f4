// Types as they are written. Expressions that stand for a type (`[Int]` in `[Int]()`) are read as types here too.
extension FactsBuilder {
    /// The type reference of a node, or none for no node.
    mutating func optionalTypeReference(_ node: UInt32) -> UInt32 { node == 0 ? Self.none : typeReference(node) }

    /// The type of a `typeAnnotation`, `returnClause` or `genericParameter` among the children of a node, or none.
    mutating func typeReference(in clause: UInt32) -> UInt32 {
        clause == 0 ? Self.none : optionalTypeReference(child(clause))
    }

    mutating func addType(
        _ kind: TypeReferenceKind, name: UInt32 = 0, list: FactRange = FactRange(), flags: UInt8 = 0, at offset: UInt32
    ) -> UInt32 {
        let index = UInt32(facts.typeReferences.count)
        facts.typeReferences.append(TypeReference(kind: kind, flags: flags, name: name, list: list, offset: offset))
        return index
    }

    private mutating func addType(_ kind: TypeReferenceKind, of element: UInt32, name: UInt32 = 0, at offset: UInt32) -> UInt32 {
        let list = FactRange(start: UInt32(facts.typeLists.count), count: 1)
        facts.typeLists.append(element)
        return addType(kind, name: name, list: list, at: offset)
    }

    /// The type reference of a type, or of an expression that stands for one.
    mutating func typeReference(_ node: UInt32) -> UInt32 {
        let mark = waiting.count
        var node = node
        while tree.isTypeSuffix(node) {
            waiting.append(node)
            node = child(node)
        }
        var result = simpleType(node)
        while waiting.count > mark { result = typeSuffix(waiting.pop(), of: result) }
        return result
    }

    private mutating func typeSuffix(_ node: UInt32, of base: UInt32) -> UInt32 {
        switch kind(node) {
        case .optionalType, .optionalChain: return addType(.optional, of: base, at: start(node))
        case .implicitlyUnwrappedType, .forceUnwrap: return addType(.implicitlyUnwrapped, of: base, at: start(node))
        case .specializeExpr: return specialize(base, with: next(child(node)))
        default: break
        }
        let token = token(node)
        if spells(token, "Type") || spells(token, "Protocol") { return addType(.metatype, of: base, at: offset(token)) }
        let name = name(token)
        let mark = waiting.count
        waiting.append(base)
        genericArguments(next(child(node)))
        return addType(.member, name: name, list: typeList(from: mark), at: offset(token))
    }

    /// Adds generic arguments to a type that has been read without.
    private mutating func specialize(_ type: UInt32, with arguments: UInt32) -> UInt32 {
        let fact = facts.typeReferences[Int(type)]
        guard fact.kind == .named || fact.kind == .member else { return type }
        let mark = waiting.count
        if fact.kind == .member && fact.list.count > 0 { waiting.append(facts.typeLists[Int(fact.list.start)]) }
        genericArguments(arguments)
        facts.typeReferences[Int(type)].list = typeList(from: mark)
        return type
    }

    /// Pushes the types of a `genericArguments` node, if it is one.
    private mutating func genericArguments(_ node: UInt32) {
        guard node != 0, kind(node) == .genericArguments else { return }
        pushTypes(from: child(node))
    }

    /// Pushes the types of siblings.
    private mutating func pushTypes(from first: UInt32) {
        var node = first
        while node != 0 {
            let type = typeReference(node)
            waiting.append(type)
            node = next(node)
        }
    }

    private mutating func list(_ kind: TypeReferenceKind, from first: UInt32, at offset: UInt32) -> UInt32 {
        let mark = waiting.count
        pushTypes(from: first)
        return addType(kind, list: typeList(from: mark), at: offset)
    }

    private mutating func tuple(from first: UInt32, at offset: UInt32) -> UInt32 {
        let mark = waiting.count
        pushTypes(from: first)
        let count = UInt32(waiting.count - mark)
        var node = first
        while node != 0 {
            waiting.append(has(NodeFlag.hasLabel, node) ? name(token(node)) : 0)
            node = next(node)
        }
        var list = typeList(from: mark)
        list.count = count
        return addType(.tuple, list: list, at: offset)
    }

    private mutating func simpleType(_ node: UInt32) -> UInt32 {
        let offset = start(node)
        let child = child(node)
        switch kind(node) {
        case .identifierType:
            let name = name(token(node))
            let mark = waiting.count
            genericArguments(child)
            return addType(.named, name: name, list: typeList(from: mark), at: offset)
        case .identifierExpr: return addType(.named, name: name(token(node)), at: offset)
        case .capitalSelfExpr: return addType(.named, name: name("Self"), at: offset)
        case .classRestrictionType: return addType(.named, name: name("AnyObject"), at: offset)
        case .arrayType, .arrayExpr: return list(.array, from: child, at: offset)
        case .inlineArrayType: return list(.array, from: child == 0 || next(child) == 0 ? child : next(child), at: offset)
        case .dictionaryType: return list(.dictionary, from: child, at: offset)
        case .dictionaryExpr: return list(.dictionary, from: child == 0 ? 0 : self.child(child), at: offset)
        case .tupleType, .tupleExpr:
            if child != 0 && next(child) == 0 { return typeReference(child) }
            return tuple(from: child, at: offset)
        case .tupleTypeElement, .argument:
            guard child != 0 else { break }
            let type = typeReference(child)
            let isVariadic = kind(node) == .tupleTypeElement && has(NodeFlag.variadic, node)
            return isVariadic ? addType(.array, of: type, at: offset) : type
        case .functionType: return functionType(node)
        case .sequenceExpr: return sequenceType(node)
        case .someType: return list(.opaque, from: child, at: offset)
        case .anyType: return list(.existential, from: child, at: offset)
        case .compositionType: return list(.composition, from: child, at: offset)
        case .packExpansionType, .packElementType, .repeatExpr, .eachExpr: return list(.pack, from: child, at: offset)
        case .attributedType: return attributedType(node)
        case .typeExpr where child != 0: return typeReference(child)
        default: break
        }
        return addType(.unknown, at: offset)
    }

    private mutating func functionType(_ node: UInt32) -> UInt32 {
        let mark = waiting.count
        var part = child(node)
        while part != 0 {
            if kind(part) == .tupleTypeElement {
                let type = typeReference(part)
                waiting.append(type)
            } else if kind(part) == .returnClause {
                let type = child(part) == 0 ? addType(.unknown, at: start(part)) : typeReference(child(part))
                waiting.append(type)
            }
            part = next(part)
        }
        let flags = has(NodeFlag.isAsync, node) ? TypeReference.isAsync : 0
        return addType(.function, list: typeList(from: mark), flags: flags, at: start(node))
    }

    /// `(A) -> (B) -> C` or `A & B` in expression position.
    private mutating func sequenceType(_ node: UInt32) -> UInt32 {
        let mark = waiting.count
        var part = child(node)
        var flags: UInt8 = 0
        var isFunction = false
        while part != 0 {
            switch kind(part) {
            case .arrowOperator:
                isFunction = true
                if has(NodeFlag.isAsync, part) { flags = TypeReference.isAsync }
            case .tupleExpr where tree.isFollowedByArrow(part): pushTypes(from: child(part))
            case .binaryOperator, .assignmentOperator, .ternary, .asOperator, .isOperator: break
            default:
                let type = typeReference(part)
                waiting.append(type)
            }
            part = next(part)
        }
        return addType(isFunction ? .function : .composition, list: typeList(from: mark), flags: flags, at: start(node))
    }

    private mutating func attributedType(_ node: UInt32) -> UInt32 {
        var flags: UInt8 = 0
        var part = child(node)
        while part != 0 && (kind(part) == .attribute || kind(part) == .modifier || kind(part) == .ifConfig) {
            let token = token(part)
            switch tokenKind(token) {
            case .escaping: flags |= TypeReference.isEscaping
            case .autoclosure: flags |= TypeReference.isAutoclosure
            case .inout: flags |= TypeReference.isInout
            case .sendable: flags |= TypeReference.isSendable
            case .sending: flags |= TypeReference.isSending
            default: break
            }
            part = next(part)
        }
        guard part != 0 else { return addType(.unknown, at: start(node)) }
        let type = typeReference(part)
        facts.typeReferences[Int(type)].flags |= flags
        return type
    }
}

// Expressions that stand for types.
extension FactsBuilder {
}
