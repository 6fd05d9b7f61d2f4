// Postfix expressions (`a.b?.c(d)[e]`). A chain is as long as its author likes, so it is walked, not recursed into.
extension FactsBuilder {
    mutating func chain(_ node: UInt32) -> UInt32 {
        let mark = waiting.count
        var base = node
        while tree.isSuffix(base) {
            waiting.append(base)
            base = child(base)
        }
        var result: UInt32
        if waiting.count > mark && tree.standsForType(base, before: waiting.top) {
            result = typeValue(base)
        } else if base == node || !tree.isSuffixKind(base) {
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
