/// Expressions with their operators: a flat list, since precedence is declared in source that this parser does not see.
extension Parser {
    mutating func parseExpression(_ context: ExpressionContext = []) -> UInt32 {
        let first = index
        guard enter() else { return make(.missingExpr, first, from: first) }
        defer { leave() }
        if !context.isDisjoint(with: .pattern), startsPatternInExpression {
            let pattern = parseMatchingPattern(context)
            return make(.patternExpr, first, from: first, child: pattern)
        }
        return parseSequence(context)
    }

    /// An operand, or operands between operators.
    mutating func parseSequence(_ context: ExpressionContext) -> UInt32 {
        let first = index
        let operand = parseOperand(context)
        guard kind.mayContinueSequence, kind(of: operand) != .missingExpr else { return operand }
        if context.contains(.directive), startsLine { return operand }
        var elements = NodeList()
        append(operand, to: &elements)
        return parseSequenceRest(first, &elements, context)
    }

    @inline(never)
    private mutating func parseSequenceRest(
        _ first: Int, _ elements: inout NodeList, _ context: ExpressionContext
    ) -> UInt32 {
        let single = elements.first
        while true {
            if context.contains(.directive), startsLine { break }
            var node: UInt32 = 0
            switch kind {
            case .binaryOperator, .leftAngle, .rightAngle, .ampersand:
                if isInfix { node = makeOperator(.binaryOperator) }
            case .equal:
                if context.isDisjoint(with: .pattern) { node = makeLeaf(.assignmentOperator) }
            case .infixQuestion:
                node = parseTernary(context)
            case .is, .as:
                append(parseCast(), to: &elements)
                continue
            case .async where kind(ahead: 1) == .arrow || kind(ahead: 1) == .throws, .throws, .arrow:
                node = parseArrow()
            default: break
            }
            if node == 0 { break }
            append(node, to: &elements)
            if context.contains(.directive), startsLine {
                report("expected an operand")
                break
            }
            append(parseOperand(context), to: &elements)
        }
        if elements.last == single { return single }
        return make(.sequenceExpr, first, from: first, child: elements.first)
    }

    /// Whether the operator here stands between operands, by the space around it.
    @inline(__always) private var isInfix: Bool {
        if kind == .binaryOperator { return true }
        let bound = tokens[index].flags & (TokenFlag.leftBound | TokenFlag.rightBound)
        return bound == 0 || bound == TokenFlag.leftBound | TokenFlag.rightBound
    }

    /// A leaf for the operator here, whose pieces become one token.
    @inline(__always)
    mutating func makeOperator(_ result: NodeKind) -> UInt32 {
        let start = index
        consumeOperator()
        return make(result, start, from: start)
    }

    @inline(__always)
    mutating func consumeOperator() {
        if tokens[index].flags & TokenFlag.joined != 0 { joinOperator() }
        index &+= 1
        while kind == .continuation { index &+= 1 }
    }

    @inline(never) private mutating func joinOperator() {
        let start = index
        var i = index
        while tokens[i].flags & TokenFlag.joined != 0 { i += 1 }
        let end = tokens[i].end
        let bound = tokens[start].flags & (TokenFlag.leftBound | TokenFlag.rightBound)
        tokens[start].end = end
        tokens[start].flags &= ~TokenFlag.joined
        tokens[start].kind =
            bound == TokenFlag.leftBound ? .postfixOperator : bound == TokenFlag.rightBound ? .prefixOperator : .binaryOperator
        while i > start {
            tokens[i] = Token(offset: end, end: end, kind: .continuation, flags: 0)
            i -= 1
        }
    }

    private mutating func parseTernary(_ context: ExpressionContext) -> UInt32 {
        let start = index
        advance()
        guard enter() else { return make(.ternary, start, from: start) }
        let middle = parseSequence(context)
        leave()
        expect(.colon, "expected ':' behind '? …' in a ternary expression")
        return make(.ternary, start, from: start, child: middle)
    }

    private mutating func parseCast() -> UInt32 {
        let start = index
        let isCast = kind == .as
        var flags: UInt8 = 0
        advance()
        if isCast {
            if consume(.postfixQuestion) {
                flags = NodeFlag.optionalCast
            } else if consume(.postfixExclaim) {
                flags = NodeFlag.forcedCast
            }
        }
        let type = parseType()
        return make(isCast ? .asOperator : .isOperator, start, from: start, child: type, flags: flags)
    }

    private mutating func parseArrow() -> UInt32 {
        let first = index
        var children = NodeList()
        var flags: UInt8 = 0
        parseEffects(&flags, &children)
        let arrow = index
        expect(.arrow, "expected '->'")
        return make(.arrowOperator, arrow, from: first, child: children.first, flags: flags)
    }

    /// One operand: prefix words and operators, then a postfix expression.
    mutating func parseOperand(_ context: ExpressionContext) -> UInt32 {
        if kind.mayPrefixOperand, let node = parsePrefixedOperand(context) { return node }
        return parseUnary(context)
    }

    @inline(never)
    private mutating func parsePrefixedOperand(_ context: ExpressionContext) -> UInt32? {
        let first = index
        let result: NodeKind
        switch kind {
        case .try: return parseTry(context)
        case .await: result = .awaitExpr
        case .unsafe:
            guard startsOperandBehindWord(context, acceptsClosure: true, prefersPostfix: false) else { return nil }
            result = .unsafeExpr
        case .borrow, .copy, .consume, .each:
            guard startsOperandBehindWord(context) else { return nil }
            result = kind == .borrow ? .borrowExpr : kind == .copy ? .copyExpr : kind == .consume ? .consumeExpr : .eachExpr
        case .repeat: result = .repeatExpr
        case .any:
            guard startsOperandBehindWord(context) || kind(ahead: 1) == .prefixOperator && isByte(0x7E, ahead: 1) else {
                return nil
            }
            let type = parseType()
            return make(.typeExpr, first, from: first, child: type)
        case .atSign, .inout, .nonisolated:
            if kind == .nonisolated, kind(ahead: 1) != .leftParen || kind(ahead: 2) != .nonsending { return nil }
            guard canParseType() else { return nil }
            let type = parseType()
            return make(.typeExpr, first, from: first, child: type)
        default: return nil
        }
        advance()
        guard enter() else { return make(result, first, from: first) }
        let operand = result == .repeatExpr ? parseExpression(context) : parseOperand(context)
        leave()
        return make(result, first, from: first, child: operand)
    }

    /// `try` covers all that stands to the right of it.
    private mutating func parseTry(_ context: ExpressionContext) -> UInt32 {
        let first = index
        advance()
        var flags: UInt8 = 0
        if consume(.postfixQuestion) {
            flags = NodeFlag.optionalTry
        } else if consume(.postfixExclaim) {
            flags = NodeFlag.forcedTry
        }
        guard enter() else { return make(.tryExpr, first, from: first) }
        let rest = parseSequence(context)
        leave()
        return make(.tryExpr, first, from: first, child: rest, flags: flags)
    }

    /// Whether a contextual word (`copy x`, `yield x`) is followed by what it applies to, rather than being a name.
    mutating func startsOperandBehindWord(
        _ context: ExpressionContext, acceptsClosure: Bool = false, prefersPostfix: Bool = true
    ) -> Bool {
        if startsLine(ahead: 1) { return false }
        let next = kind(ahead: 1)
        switch next {
        case .dollarIdentifier, .wildcard, .integerLiteral, .floatLiteral, .stringLiteral, .stringStart, .regexLiteral,
            .prefixAmpersand, .prefixOperator, .atSign, .backslash, .pound, .anyKeyword, .capitalSelf, .self, .super,
            .`init`, .true, .false, .nil, .repeat, .try, .if, .switch:
            return true
        case .period, .leftParen, .leftSquare:
            return !prefersPostfix && tokens[index + 1].flags & TokenFlag.spaceBefore != 0
        case .leftBrace:
            return acceptsClosure && isTrailingClosure(at: index + 1, context)
        default:
            return next.isIdentifier
        }
    }

    mutating func parseUnary(_ context: ExpressionContext) -> UInt32 {
        switch kind {
        case .prefixOperator, .prefixAmpersand, .leftAngle, .rightAngle: return parsePrefixOperator(context)
        case .backslash: return parseKeyPath(context)
        case .if: return parseIf()
        case .switch: return parseSwitch()
        default: return parsePostfix(context)
        }
    }

    private mutating func parsePrefixOperator(_ context: ExpressionContext) -> UInt32 {
        let first = index
        let isInout = kind == .prefixAmpersand
        if kind == .leftAngle || kind == .rightAngle {
            guard tokens[index].flags & (TokenFlag.leftBound | TokenFlag.rightBound) == TokenFlag.rightBound else {
                return parsePostfix(context)
            }
        }
        consumeOperator()
        guard enter() else { return make(.prefixExpr, first, from: first) }
        let operand = parseUnary(context)
        leave()
        return make(isInout ? .inoutExpr : .prefixExpr, first, from: first, child: operand)
    }
}

extension TokenKind {
    /// Tokens that can stand behind an operand and go on with the expression.
    @inline(__always) var mayContinueSequence: Bool {
        switch self {
        case .binaryOperator, .equal, .infixQuestion, .leftAngle, .rightAngle, .ampersand, .arrow, .is, .as, .async, .throws:
            true
        default: false
        }
    }

    /// Words before an operand; some of them only where an operand follows.
    @inline(__always) var mayPrefixOperand: Bool {
        switch self {
        case .try, .await, .unsafe, .borrow, .copy, .consume, .each, .repeat, .any, .atSign, .inout, .nonisolated: true
        default: false
        }
    }
}
