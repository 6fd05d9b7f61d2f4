// Expressions: each gives the index of the instruction that has its value.
extension FactsBuilder {
    mutating func value(_ node: UInt32) -> UInt32 {
        switch kind(node) {
        case .identifierExpr: return identifier(token(node), at: start(node))
        case .selfExpr: return selfValue(at: start(node))
        case .integerLiteral: return integer(node)
        case .floatLiteral: return literal(.float, node)
        case .booleanLiteral: return boolean(node)
        case .nilLiteral: return literal(.null, node)
        case .regexLiteral: return literal(.regex, node)
        case .memberExpr, .callExpr, .subscriptExpr, .optionalChain, .forceUnwrap, .postfixExpr, .specializeExpr, .postfixIfConfig:
            return chain(node)
        case .closureExpr: return closure(node)
        case .macroExpansion: return macro(node)
        case .sequenceExpr: return sequence(node)
        case .tryExpr: return tried(node)
        case .argument, .consumeExpr, .copyExpr, .borrowExpr, .unsafeExpr, .eachExpr, .repeatExpr: return operand(of: node)
        case .awaitExpr:
            let value = operand(of: node)
            return emit(.await, value, at: start(node))
        case .inoutExpr:
            let value = operand(of: node)
            return emit(.inoutValue, value, at: start(node))
        case .ifExpr, .switchExpr, .doStmt: return branchValue(node)
        default: return rareValue(node)
        }
    }

    @inline(never)
    private mutating func tried(_ node: UInt32) -> UInt32 {
        let value = operand(of: node)
        if !has(NodeFlag.optionalTry | NodeFlag.forcedTry, node), bodyStart + Int(value) < body.count { body[bodyStart + Int(value)].flags |= Instruction.isTried }
        return value
    }

    @inline(never)
    private mutating func integer(_ node: UInt32) -> UInt32 {
        let value = tree.integer(token(node)) ?? Self.none
        return emit(.literal, Literal.integer.rawValue, value, at: start(node))
    }

    @inline(never)
    private mutating func boolean(_ node: UInt32) -> UInt32 {
        emit(.literal, Literal.boolean.rawValue, tokenKind(token(node)) == .true ? 1 : 0, at: start(node))
    }

    @inline(never)
    private mutating func rareValue(_ node: UInt32) -> UInt32 {
        switch kind(node) {
        case .stringLiteral: return stringLiteral(node)
        case .tupleExpr: return tuple(node)
        case .arrayExpr: return array(node)
        case .dictionaryExpr: return dictionary(node)
        case .superExpr: return superValue(at: start(node))
        case .capitalSelfExpr:
            let name = name("Self")
            return emit(.name, name, lookup(selfName), at: start(node))
        case .prefixExpr: return prefix(node)
        case .keyPathExpr: return keyPath(node)
        case .typeExpr: return typeValue(node)
        case .discardExpr: return emit(.discard, at: start(node))
        case .postfixIfConfigBase: return postfixBase
        default: return unknown(at: start(node))
        }
    }

    /// The value of the only child.
    @inline(__always)
    mutating func operand(of node: UInt32) -> UInt32 {
        let operand = child(node)
        return operand == 0 ? unknown(at: start(node)) : value(operand)
    }

    mutating func identifier(_ token: UInt32, at offset: UInt32) -> UInt32 {
        if tokenKind(token) == .dollarIdentifier {
            let local = dollar(token)
            if local != Self.none {
                use(local, at: offset)
                return emit(.local, local, at: offset)
            }
        }
        let name = name(token)
        let local = lookup(name)
        if local != Self.none {
            use(local, at: offset)
            return emit(.local, local, at: offset)
        }
        if name == selfName { return selfValue(at: offset) }
        let projected = projection(name)
        if projected != Self.none {
            use(projected, at: offset)
            return emit(.local, projected, at: offset)
        }
        return emit(.name, name, lookup(selfName), at: offset)
    }

    /// The local with a property wrapper that `$name` projects, or none.
    private mutating func projection(_ name: UInt32) -> UInt32 {
        let name = names.unprojected(name)
        guard name != 0 else { return Self.none }
        scopes.admit(names: names.count)
        let local = lookup(name)
        return local != Self.none && localStates[Int(local)].isWrapped ? local : Self.none
    }

    mutating func selfValue(at offset: UInt32) -> UInt32 {
        let local = selfLocal(at: offset)
        return emit(.selfValue, local, at: offset)
    }

    private mutating func superValue(at offset: UInt32) -> UInt32 {
        let local = selfLocal(at: offset)
        return emit(.superValue, local, at: offset)
    }

    /// The local that `self` is bound to, or none; notes the use.
    private mutating func selfLocal(at offset: UInt32) -> UInt32 {
        let local = lookup(selfName)
        if local == Self.none { mentionSelf(at: offset) } else { use(local, at: offset) }
        return local
    }

    private mutating func literal(_ literal: Literal, _ node: UInt32) -> UInt32 {
        emit(.literal, literal.rawValue, at: start(node))
    }

    mutating func typeValue(_ node: UInt32) -> UInt32 {
        let type = typeReference(node)
        return emit(.typeValue, type, at: start(node))
    }

    private mutating func stringLiteral(_ node: UInt32) -> UInt32 {
        let mark = pending.count
        var part = child(node)
        while part != 0 {
            arguments(from: child(part))
            part = next(part)
        }
        let list = list(from: mark)
        return emit(.literal, Literal.string.rawValue, list.start, list.count, at: start(node))
    }

    private mutating func tuple(_ node: UInt32) -> UInt32 {
        let element = child(node)
        if element != 0 && next(element) == 0 && !has(NodeFlag.hasLabel, element) { return value(element) }
        let mark = pending.count
        arguments(from: element)
        let list = list(from: mark)
        return emit(.tuple, 0, list.start, list.count, at: start(node))
    }

    private mutating func array(_ node: UInt32) -> UInt32 {
        let mark = pending.count
        elements(from: child(node))
        let list = list(from: mark)
        return emit(.array, 0, list.start, list.count, at: start(node))
    }

    /// Pushes the values of siblings, those inside `#if` branches too.
    private mutating func elements(from first: UInt32) {
        var node = first
        while node != 0 {
            switch kind(node) {
            case .ifConfig: eachClause(of: node) { $0.elements(from: $1) }
            case .dictionaryElement: elements(from: child(node))
            case .unexpected: break
            default:
                let value = value(node)
                push(value)
            }
            node = next(node)
        }
    }

    private mutating func dictionary(_ node: UInt32) -> UInt32 {
        let mark = pending.count
        elements(from: child(node))
        let list = list(from: mark)
        return emit(.dictionary, 0, list.start, list.count, at: start(node))
    }

    private mutating func prefix(_ node: UInt32) -> UInt32 {
        let name = name(token(node))
        let value = operand(of: node)
        return operatorCall(name, value, at: offset(token(node)))
    }

    mutating func operatorCall(_ name: UInt32, _ operand: UInt32, flags: UInt8 = 0, at offset: UInt32) -> UInt32 {
        let mark = pending.count
        push(operand)
        let list = list(from: mark)
        return emit(.operatorCall, name, list.start, list.count, flags: flags, at: offset)
    }

    @inline(never)
    mutating func macro(_ node: UInt32) -> UInt32 {
        let name = name(token(node))
        let mark = pending.count
        let wasEvaluated = isEvaluated
        if name == names.intern(static: "selector") || name == names.intern(static: "keyPath") { isEvaluated = false }
        scopes.admit(names: names.count)
        arguments(from: child(node))
        isEvaluated = wasEvaluated
        let list = list(from: mark)
        return emit(.macro, name, list.start, list.count, at: start(node))
    }

    private mutating func keyPath(_ node: UInt32) -> UInt32 {
        var component = child(node)
        var root = Self.none
        if component != 0 && kind(component) != .keyPathComponent {
            root = typeReference(component)
            component = next(component)
        }
        let mark = pending.count
        while component != 0 {
            keyPathComponent(component)
            component = next(component)
        }
        let list = list(from: mark)
        return emit(.keyPath, root, list.start, list.count, at: start(node))
    }

    private mutating func keyPathComponent(_ node: UInt32) {
        switch tokenKind(token(node)) {
        case .leftSquare:
            let label = name("[]")
            var argument = child(node)
            let value = argument == 0 ? Self.none : value(argument)
            push(value, label: label)
            while argument != 0 {
                argument = next(argument)
                if argument != 0 { _ = self.value(argument) }
            }
        case .postfixQuestion, .postfixExclaim, .infixQuestion: break
        default:
            let label = name(token(node))
            let mark = pending.count
            arguments(from: child(node))
            pending.cut(to: mark)
            push(Self.none, label: label)
        }
    }

    /// Evaluates and pushes the arguments among siblings.
    mutating func arguments(from first: UInt32) {
        var node = first
        while node != 0 {
            if kind(node) == .argument {
                let label = has(NodeFlag.hasLabel, node) ? label(token(node)) : 0
                let flags = has(NodeFlag.trailing, node) ? ArgumentFact.isTrailing : 0
                let value = operand(of: node)
                push(value, label: label, flags: flags)
            }
            node = next(node)
        }
    }
}
