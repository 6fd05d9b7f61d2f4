// Postfix expressions (`a.b?.c(d)[e]`). A chain is as long as its author likes, so it is walked, not recursed into.
extension FactsBuilder {
    mutating func chain(_ node: UInt32) -> UInt32 {
        let mark = waiting.count
        var base = node
        while isSuffix(base) {
            waiting.append(base)
            base = child(base)
        }
        var result: UInt32
        if waiting.count > mark && standsForType(base, before: waiting.top) {
            result = typeValue(base)
        } else if base == node || !isSuffixKind(base) {
            result = chainBase(base)
        } else {
            result = unknown(at: start(base))
        }
        var isChained = kind(base) == .optionalChain
        while waiting.count > mark {
            let suffix = waiting.pop()
            result = apply(suffix, to: result, isChained: isChained)
            isChained = kind(suffix) == .optionalChain
        }
        return result
    }

    private func isSuffixKind(_ node: UInt32) -> Bool {
        switch kind(node) {
        case .callExpr, .subscriptExpr, .optionalChain, .forceUnwrap, .postfixExpr, .postfixIfConfig: true
        case .specializeExpr: !isType(specialized: node)
        default: false
        }
    }

    /// Whether what stands before `<…>` can be a type: names with dots between them.
    private func isType(specialized node: UInt32) -> Bool {
        var base = child(node)
        while base != 0 {
            switch kind(base) {
            case .identifierExpr, .capitalSelfExpr, .typeExpr: return true
            case .memberExpr where !has(NodeFlag.implicitBase, base), .specializeExpr: base = child(base)
            default: return false
            }
        }
        return false
    }

    private func isSuffix(_ node: UInt32) -> Bool {
        guard child(node) != 0 else { return false }
        return kind(node) == .memberExpr ? !has(NodeFlag.implicitBase, node) : isSuffixKind(node)
    }

    private mutating func chainBase(_ node: UInt32) -> UInt32 {
        switch kind(node) {
        case .memberExpr:
            let name = name(token(node))
            return emit(.implicitMember, name, at: offset(token(node)))
        case .specializeExpr: return typeValue(node)
        case .callExpr, .subscriptExpr, .optionalChain, .forceUnwrap, .postfixExpr, .postfixIfConfig: return unknown(at: start(node))
        default: return value(node)
        }
    }

    /// Whether the base of a chain is a type in the form of an array, dictionary, tuple or function type.
    private func standsForType(_ base: UInt32, before suffix: UInt32) -> Bool {
        switch kind(base) {
        case .arrayExpr, .dictionaryExpr, .tupleExpr: break
        default: return false
        }
        switch kind(suffix) {
        case .callExpr: return kind(base) != .tupleExpr && isWrittenType(base)
        case .optionalChain, .forceUnwrap: return kind(base) != .tupleExpr && isWrittenType(base)
        case .memberExpr:
            let token = token(suffix)
            guard tokenKind(token) == .self || tokenKind(token) == .`init` || spells(token, "Type") else { return false }
            return isWrittenType(base)
        default: return false
        }
    }

    private mutating func apply(_ node: UInt32, to base: UInt32, isChained: Bool) -> UInt32 {
        let flags = isChained ? Instruction.isChained : 0
        let rest = next(child(node))
        switch kind(node) {
        case .memberExpr:
            let name = name(token(node))
            return emit(.member, base, name, flags: flags, at: offset(token(node)))
        case .callExpr: return call(.call, base, rest, flags: flags, at: body[bodyStart + Int(base)].offset)
        case .subscriptExpr: return call(.subscriptCall, base, rest, flags: flags, at: start(node))
        case .postfixExpr:
            let name = name(token(node))
            return operatorCall(name, base, flags: Instruction.isPostfix, at: offset(token(node)))
        case .postfixIfConfig: return postfixIfConfig(rest, base: base, at: start(node))
        default: return base
        }
    }

    private mutating func call(_ operation: Operation, _ base: UInt32, _ first: UInt32, flags: UInt8, at offset: UInt32) -> UInt32 {
        let mark = pending.count
        arguments(from: first)
        let list = list(from: mark)
        return emit(operation, base, list.start, list.count, flags: flags, at: offset)
    }

    private mutating func postfixIfConfig(_ first: UInt32, base: UInt32, at offset: UInt32) -> UInt32 {
        let outer = postfixBase
        let group = newConditionalGroup()
        let mark = pending.count
        var node = first
        var branch: UInt32 = 0
        while node != 0 {
            postfixBase = base
            inClause(node, group: group, branch: branch) { builder, first in
                var element = first
                while element != 0 {
                    let value = builder.value(element)
                    builder.push(value)
                    element = builder.next(element)
                }
            }
            branch += 1
            node = next(node)
        }
        postfixBase = outer
        let list = list(from: mark)
        return emit(.select, 0, list.start, list.count, at: offset)
    }
}
