/// `if`, `guard`, loops, `do`, and their conditions.
extension Parser {
    /// A chain of `else if` is read in a loop and linked from its end: ten thousand of them need no stack.
    @inline(never)
    mutating func parseIf() -> UInt32 {
        let first = index
        guard enter() else { return make(.ifExpr, first, from: first) }
        defer { leave() }
        let base = scratch.count
        var last: UInt32 = 0
        while true {
            let start = index
            advance()
            let conditions = parseConditions("expected a condition behind 'if'")
            let block = parseCodeBlock()
            nodes[Int(conditions)].next = block
            scratch.append(UInt32(start))
            scratch.append(conditions)
            scratch.append(block)
            guard consume(.else) else { break }
            if kind == .if { continue }
            last = parseCodeBlock()
            break
        }
        while scratch.count > base {
            let block = scratch.removeLast(), conditions = scratch.removeLast()
            let start = Int(scratch.removeLast())
            nodes[Int(block)].next = last
            last = make(.ifExpr, start, from: start, child: conditions)
        }
        return last
    }

    mutating func parseGuard() -> UInt32 {
        let first = index
        advance()
        let conditions = parseConditions("expected a condition behind 'guard'")
        expect(.else, "expected 'else' behind the conditions of 'guard'")
        let block = parseCodeBlock()
        nodes[Int(conditions)].next = block
        return make(.guardStmt, first, from: first, child: conditions)
    }

    mutating func parseWhile() -> UInt32 {
        let first = index
        advance()
        let conditions = parseConditions("expected a condition behind 'while'")
        let block = parseCodeBlock()
        nodes[Int(conditions)].next = block
        return make(.whileStmt, first, from: first, child: conditions)
    }

    mutating func parseRepeat() -> UInt32 {
        let first = index
        advance()
        let block = parseCodeBlock()
        expect(.while, "expected 'while' behind the body of 'repeat'")
        let condition = parseExpression()
        nodes[Int(block)].next = condition
        return make(.repeatStmt, first, from: first, child: block)
    }

    mutating func parseFor() -> UInt32 {
        let first = index
        advance()
        var flags: UInt8 = 0
        if consume(.try) { flags |= NodeFlag.isTry }
        if kind == .await {
            flags |= NodeFlag.isAwait
            advance()
        }
        if kind == .unsafe, kind(ahead: 1) != .in, kind(ahead: 1) != .colon { advance() }
        var children = NodeList()
        if consume(.case) {
            flags |= NodeFlag.isCase
            append(parseMatchingPattern([.matching]), to: &children)
        } else {
            append(parsePattern(), to: &children)
        }
        if kind == .colon { append(parseTypeAnnotation(), to: &children) }
        if consume(.in) {
            append(kind == .leftBrace ? parseMissing() : parseExpression([.condition]), to: &children)
        } else {
            append(parseMissingSequence(), to: &children)
        }
        if kind == .where { append(parseCaseWhere([.condition]), to: &children) }
        append(parseCodeBlock(), to: &children)
        return make(.forStmt, first, from: first, child: children.first, flags: flags)
    }

    /// What stands between the pattern of a `for` and its body where there is no `in`, as in C.
    private mutating func parseMissingSequence() -> UInt32 {
        report("expected 'in' behind the pattern of 'for'")
        while kind != .leftBrace, !startsLine, !closesList { skipOne() }
        return make(.missingExpr, index, from: index)
    }

    mutating func parseDo() -> UInt32 {
        let first = index
        advance()
        var children = NodeList()
        if kind == .throws { append(parseThrowsClause(), to: &children) }
        append(parseCodeBlock(), to: &children)
        while kind == .catch { append(parseCatch(), to: &children) }
        return make(.doStmt, first, from: first, child: children.first)
    }

    private mutating func parseCatch() -> UInt32 {
        let first = index
        advance()
        var children = NodeList()
        while kind != .leftBrace, kind != .endOfFile {
            let start = index
            append(parseCaseItem([.condition]), to: &children)
            if !consume(.comma) || index == start { break }
        }
        append(parseCodeBlock(), to: &children)
        return make(.catchClause, first, from: first, child: children.first)
    }

    private mutating func parseConditions(_ message: StaticString) -> UInt32 {
        let first = index
        var conditions = NodeList()
        if kind == .leftBrace {
            report(message)
            return make(.conditions, first, from: first)
        }
        var isAfterBinding = false
        while true {
            let before = index
            append(parseCondition(isAfterBinding: isAfterBinding), to: &conditions)
            isAfterBinding = kind(of: conditions.last) == .optionalBinding
            if kind == .where {
                // `if let a = b where a > c` of Swift 2.
                report("expected ',' between conditions")
                advance()
                continue
            }
            if !consume(.comma) || index == before { break }
            // A trailing comma before the body.
            if kind == .leftBrace, !isTrailingClosure(at: index, [.condition]), startsLine || isBodyBrace { break }
            if kind == .else { break }
        }
        return make(.conditions, first, from: first, child: conditions.first)
    }

    /// Whether the `{` behind a comma begins the body: nothing that could go on with conditions follows its `}`.
    private var isBodyBrace: Bool {
        let end = endOfGroup(at: index)
        switch tokens[end].kind {
        case .endOfFile, .semicolon, .else, .rightBrace, .rightParen: return true
        case .comma, .binaryOperator: return false
        default: return tokens[end].flags & TokenFlag.startsLine != 0
        }
    }

    private mutating func parseCondition(isAfterBinding: Bool) -> UInt32 {
        let first = index
        switch kind {
        case .identifier where isAfterBinding && kind(ahead: 1) == .equal:
            // `if let a = b, c = d` of Swift 2.
            report("expected 'let'")
            return parseOptionalBinding(from: first)
        case .let, .var, .inout: break
        case .borrowing where startsPatternInExpression, .underscoreBorrowing where startsPatternInExpression: break
        case .case:
            advance()
            var children = NodeList()
            append(parseMatchingPattern([.matching]), to: &children)
            if kind == .colon { append(parseTypeAnnotation(), to: &children) }
            if kind == .equal {
                append(parseInitializer([.condition]), to: &children)
            } else {
                report("expected '=' behind the pattern")
            }
            return make(.matchingPattern, first, from: first, child: children.first)
        case .poundAvailable, .poundUnavailable, .poundHasSymbol: return parseAvailability()
        default: return parseExpression([.condition])
        }
        advance()
        return parseOptionalBinding(from: first)
    }

    /// The pattern of a binding and its value, behind `let`.
    private mutating func parseOptionalBinding(from first: Int) -> UInt32 {
        var children = NodeList()
        append(parsePattern(), to: &children)
        if kind == .colon { append(parseTypeAnnotation(), to: &children) }
        if kind == .equal { append(parseInitializer([.condition]), to: &children) }
        return make(.optionalBinding, first, from: first, child: children.first)
    }

    mutating func parseAvailability() -> UInt32 {
        let first = index
        advance()
        if kind == .leftParen, !isClosedGroup(at: index) {
            report("expected ')' behind the availability condition")
            advance()
            while !startsLine, kind != .leftBrace, !closesList { skipOne() }
        } else if kind == .leftParen {
            skipOne()
        } else { report("expected '(' behind the availability condition") }
        return make(.availability, first, from: first)
    }

    mutating func parseTypeAnnotation() -> UInt32 {
        let first = index
        advance()
        let type = parseResultType()
        return make(.typeAnnotation, first, from: first, child: type)
    }

    mutating func parseInitializer(_ context: ExpressionContext = []) -> UInt32 {
        let first = index
        advance()
        let value = parseExpression(context)
        return make(.initializer, first, from: first, child: value)
    }
}

/// `switch` and its cases.
extension Parser {
    @inline(never)
    mutating func parseSwitch() -> UInt32 {
        let first = index
        guard enter() else { return make(.switchExpr, first, from: first) }
        defer { leave() }
        advance()
        var children = NodeList()
        append(kind == .leftBrace ? parseMissing() : parseExpression([.condition]), to: &children)
        guard kind == .leftBrace else {
            report("expected '{' behind the subject of 'switch'")
            return make(.switchExpr, first, from: first, child: children.first)
        }
        advance()
        parseSwitchCases(&children)
        closeBlock()
        return make(.switchExpr, first, from: first, child: children.first)
    }

    mutating func parseSwitchCases(_ list: inout NodeList) {
        while true {
            switch kind {
            case .rightBrace, .endOfFile, .poundElse, .poundElseif, .poundEndif: return
            case .case, .default: append(parseSwitchCase(), to: &list)
            case .poundIf: append(parseDirective(.switchCases), to: &list)
            case .atSign where startsSwitchCase: append(parseSwitchCase(), to: &list)
            case .semicolon: advance()
            default: append(parseUncoveredStatements(), to: &list)
            }
        }
    }

    /// Statements before the first `case`.
    @inline(never)
    private mutating func parseUncoveredStatements() -> UInt32 {
        report("all statements inside a 'switch' must be covered by a 'case' or 'default'")
        let first = index
        var statements = NodeList()
        parseStatements(&statements, inSwitchCase: true)
        if index == first { return skipUnexpected("expected 'case' or 'default'") }
        let block = make(.codeBlock, first, from: first, child: statements.first)
        return make(.switchCase, first, from: first, child: block)
    }

    /// Whether the attribute here stands before a `case` (`@unknown default`).
    var startsSwitchCase: Bool {
        var i = index
        while tokens[i].kind == .atSign { i = endOfAttribute(at: i) }
        return tokens[i].kind == .case || tokens[i].kind == .default
    }

    @inline(never)
    mutating func parseSwitchCase() -> UInt32 {
        let first = index
        guard enter() else { return make(.switchCase, first, from: first) }
        defer { leave() }
        var children = NodeList()
        parseAttributes(&children)
        let token = index
        var flags: UInt8 = 0
        if kind == .default {
            flags = NodeFlag.isDefault
            advance()
        } else {
            advance()
            while true {
                let before = index
                append(parseCaseItem([]), to: &children)
                if !consume(.comma) || index == before { break }
                if kind == .case {
                    report("unexpected 'case'")
                    advance()
                }
            }
        }
        expect(.colon, "expected ':' behind the patterns of a 'case'")
        let start = index
        var statements = NodeList()
        parseStatements(&statements, inSwitchCase: true)
        append(make(.codeBlock, start, from: start, child: statements.first), to: &children)
        return make(.switchCase, token, from: first, child: children.first, flags: flags)
    }

    @inline(never)
    private mutating func parseCaseItem(_ context: ExpressionContext) -> UInt32 {
        let first = index
        var children = NodeList()
        // `catch where …` has no pattern.
        if kind != .where || !context.contains(.condition) {
            append(parseMatchingPattern(context.union(.matching)), to: &children)
        }
        if kind == .where { append(parseCaseWhere(context), to: &children) }
        return make(.caseItem, first, from: first, child: children.first)
    }

    mutating func parseCaseWhere(_ context: ExpressionContext) -> UInt32 {
        let first = index
        advance()
        let condition = parseExpression(context)
        return make(.caseWhere, first, from: first, child: condition)
    }
}
