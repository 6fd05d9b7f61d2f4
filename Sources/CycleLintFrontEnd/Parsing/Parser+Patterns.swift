/// Patterns. A name that a pattern binds is always an `identifierPattern`, also where it stands inside of an expression
/// (`case let .some(x)`).
extension Parser {
    /// The pattern of a declaration or a loop: a name, `_`, or a tuple of them.
    mutating func parsePattern() -> UInt32 {
        let first = index
        switch kind {
        case .wildcard: return makeLeaf(.wildcardPattern)
        case .leftParen: return parseTuplePattern()
        case .let, .var, .inout:
            advance()
            guard enter() else { return make(.valueBindingPattern, first, from: first) }
            let inner = parsePattern()
            leave()
            return make(.valueBindingPattern, first, from: first, child: inner)
        case .self: return makeLeaf(.identifierPattern)
        default:
            if kind.isIdentifier || kind == .dollarIdentifier { return makeLeaf(.identifierPattern) }
            report("expected a pattern")
            if kind.isKeyword, !startsLine, kind != .in { advance() }
            return make(.wildcardPattern, first, from: first)
        }
    }

    @inline(never)
    private mutating func parseTuplePattern() -> UInt32 {
        let first = index
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.tuplePattern, first, from: first)
        }
        defer { leave() }
        advance()
        var elements = NodeList()
        while kind != .rightParen, kind != .endOfFile {
            let start = index
            var flags: UInt8 = 0
            if kind.isLabel, kind(ahead: 1) == .colon {
                flags = NodeFlag.hasLabel
                index += 2
            }
            let pattern = parsePattern()
            append(make(.tuplePatternElement, start, from: start, child: pattern, flags: flags), to: &elements)
            if !consume(.comma) || index == start { break }
        }
        closeGroup(first, .rightParen, "expected ')' behind the pattern")
        return make(.tuplePattern, first, from: first, child: elements.first)
    }

    /// Whether `is T` or `let …` stands here, in an expression that is a pattern.
    var startsPatternInExpression: Bool {
        switch kind {
        case .is, .let, .var, .inout: return true
        case .borrowing, .underscoreBorrowing:
            return (kind(ahead: 1).isIdentifier || kind(ahead: 1) == .wildcard) && !startsLine(ahead: 1)
        default: return false
        }
    }

    /// The pattern of a `case`: `is T`, `let …`, or an expression in which names may be bound.
    mutating func parseMatchingPattern(_ context: ExpressionContext) -> UInt32 {
        let first = index
        guard enter() else { return make(.wildcardPattern, first, from: first) }
        defer { leave() }
        if kind == .is {
            advance()
            let type = parseType()
            return make(.isTypePattern, first, from: first, child: type)
        }
        if startsPatternInExpression {
            advance()
            let inner = parseMatchingPattern([.binding])
            return make(.valueBindingPattern, first, from: first, child: inner)
        }
        let expression = parseSequence(context.union(.condition))
        if kind(of: expression) == .patternExpr { return nodes[Int(expression)].child }
        return make(.expressionPattern, first, from: first, child: expression)
    }
}
