/// What is the same for all variables of one pattern.
struct PatternContext {
    var flags: DeclarationFlags = .isLet
    /// The pattern may not match.
    var isConditional = false
    /// Names in expressions are new variables: the pattern stands behind `let` or `var`.
    var isBinding = false
    var isWrapped = false
}

// Patterns: what they take out of a value, and the locals that they declare.
extension FactsBuilder {
    /// Binds the variables of a pattern to the parts of a value (an instruction, or none).
    mutating func bind(_ pattern: UInt32, to value: UInt32, type: UInt32 = none, _ context: PatternContext) {
        switch kind(pattern) {
        case .identifierPattern: bind(token: token(pattern), to: value, type: type, context)
        case .tuplePattern: bindTuple(child(pattern), to: value, type: type, context, at: start(pattern))
        case .tuplePatternElement, .patternExpr:
            if child(pattern) != 0 { bind(child(pattern), to: value, type: type, context) }
        case .valueBindingPattern:
            var context = context
            context.isBinding = true
            if tokenKind(token(pattern)) != .let { context.flags.remove(.isLet) }
            if child(pattern) != 0 { bind(child(pattern), to: value, type: type, context) }
        case .expressionPattern:
            if child(pattern) != 0 { match(child(pattern), value, context) }
        default: break
        }
    }

    mutating func bind(token: UInt32, to value: UInt32, type: UInt32, _ context: PatternContext) {
        guard tokenKind(token) != .wildcard else { return }
        let name = name(token)
        let offset = offset(token)
        let local = declare(name, flags: context.flags, type: type, at: offset)
        if context.isWrapped { localStates[Int(local)].isWrapped = true }
        emit(.bind, local, value, flags: context.isConditional ? Instruction.isConditional : 0, at: offset)
    }

    private mutating func bindTuple(
        _ first: UInt32, to value: UInt32, type: UInt32, _ context: PatternContext, at offset: UInt32
    ) {
        if first != 0 && next(first) == 0 { return bind(first, to: value, type: type, context) }
        var element = first
        var position: UInt32 = 0
        while element != 0 {
            let type = elementType(type, at: position)
            if tree.bindsAnything(element) {
                let part = payload(of: value, case: 0, position, at: start(element))
                bind(element, to: part, type: type, context)
            }
            position += 1
            element = next(element)
        }
    }

    mutating func elementType(_ type: UInt32, at position: UInt32) -> UInt32 {
        guard type != Self.none else { return type }
        let fact = facts.typeReferences[Int(type)]
        return fact.kind == .tuple && position < fact.list.count ? facts.typeLists[Int(fact.list.start + position)] : Self.none
    }

    private mutating func payload(of value: UInt32, case name: UInt32, _ position: UInt32, at offset: UInt32) -> UInt32 {
        value == Self.none ? Self.none : emit(.payload, value, name, position, at: offset)
    }
}

// Expressions as patterns: enum cases, tuples, optionals, casts, and values to compare with.
extension FactsBuilder {
    private mutating func match(_ node: UInt32, _ value: UInt32, _ context: PatternContext) {
        switch kind(node) {
        case .identifierExpr where context.isBinding: bind(token: token(node), to: value, type: Self.none, context)
        case .patternExpr: bind(node, to: value, context)
        case .discardExpr, .integerLiteral, .nilLiteral, .booleanLiteral, .missingExpr: break
        case .memberExpr where has(NodeFlag.implicitBase, node): break
        case .argument where child(node) != 0: match(child(node), value, context)
        case .tupleExpr: matchTuple(node, value, context)
        case .optionalChain where child(node) != 0: matchOptional(node, value, context)
        case .callExpr where tree.isEnumCase(node, isBinding: context.isBinding): matchEnumCase(node, value, context)
        case .sequenceExpr where tree.isPatternCast(node, isBinding: context.isBinding): matchCast(node, value, context)
        default: _ = self.value(node)
        }
    }

    private mutating func matchTuple(_ node: UInt32, _ value: UInt32, _ context: PatternContext) {
        let first = child(node)
        if first != 0 && next(first) == 0 { return match(first, value, context) }
        matchArguments(first, of: value, case: 0, context)
    }

    private mutating func matchOptional(_ node: UInt32, _ value: UInt32, _ context: PatternContext) {
        let name = name("some")
        let part = payload(of: value, case: name, 0, at: start(node))
        match(child(node), part, context)
    }

    private mutating func matchEnumCase(_ node: UInt32, _ value: UInt32, _ context: PatternContext) {
        let callee = child(node)
        let name = name(token(callee))
        matchArguments(next(callee), of: value, case: name, context)
    }

    private mutating func matchArguments(_ first: UInt32, of value: UInt32, case name: UInt32, _ context: PatternContext) {
        var argument = first
        var position: UInt32 = 0
        while argument != 0 {
            if kind(argument) == .argument {
                if tree.bindsAnything(argument) {
                    let part = payload(of: value, case: name, position, at: start(argument))
                    match(argument, part, context)
                }
                position += 1
            }
            argument = next(argument)
        }
    }

    private mutating func matchCast(_ node: UInt32, _ value: UInt32, _ context: PatternContext) {
        let operand = child(node)
        let cast = next(operand)
        let type = typeReference(in: cast)
        guard value != Self.none, type != Self.none else { return match(operand, value, context) }
        let part = emit(.cast, value, type, at: offset(token(cast)))
        if kind(operand) == .identifierExpr && context.isBinding {
            bind(token: token(operand), to: part, type: Self.none, context)
        } else {
            match(operand, part, context)
        }
    }
}
