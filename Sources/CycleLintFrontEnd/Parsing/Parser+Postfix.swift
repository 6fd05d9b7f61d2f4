/// Postfix expressions: members, calls, subscripts, `?`, `!`, trailing closures.
extension Parser {
    mutating func parsePostfix(_ context: ExpressionContext) -> UInt32 {
        let first = index
        let head = parsePrimary(context)
        return parsePostfixSuffix(head, from: first, context)
    }

    mutating func parsePostfixSuffix(_ head: UInt32, from first: Int, _ context: ExpressionContext) -> UInt32 {
        var base = head
        while true {
            if startsLine, context.contains(.directive) { return base }
            switch kind {
            case .period:
                base = parseMember(of: base, from: first)
            case .leftParen:
                if startsLine { return base }
                base = parseCall(base, from: first, context)
            case .leftSquare:
                if startsLine { return base }
                base = parseSubscript(base, from: first, context)
            case .leftBrace:
                guard !isNeverCalled(base), isTrailingClosure(at: index, context) else { return base }
                var arguments = NodeList()
                append(base, to: &arguments)
                let brace = index
                parseTrailingClosures(&arguments)
                base = make(.callExpr, brace, from: first, child: arguments.first)
                // One trailing closure a call.
                if kind == .leftBrace { return base }
            case .postfixQuestion:
                advance()
                base = make(.optionalChain, index - 1, from: first, child: base)
            case .postfixExclaim:
                advance()
                base = make(.forceUnwrap, index - 1, from: first, child: base)
            case .postfixOperator:
                advance()
                base = make(.postfixExpr, index - 1, from: first, child: base)
            case .ampersand, .leftAngle, .rightAngle:
                guard tokens[index].flags & (TokenFlag.leftBound | TokenFlag.rightBound) == TokenFlag.leftBound else { return base }
                let start = index
                consumeOperator()
                base = make(.postfixExpr, start, from: first, child: base)
            case .poundIf:
                guard startsPostfixDirective() else { return base }
                base = parsePostfixDirective(base, from: first, context)
            default:
                return base
            }
        }
    }

    /// Literals and tuples: a `{` behind one begins no closure that is passed to it.
    private func isNeverCalled(_ node: UInt32) -> Bool {
        switch kind(of: node) {
        case .integerLiteral, .floatLiteral, .booleanLiteral, .nilLiteral, .regexLiteral, .stringLiteral, .arrayExpr,
            .dictionaryExpr, .missingExpr:
            return true
        case .tupleExpr:
            // A tuple cannot be called; what is in parentheses can.
            let child = nodes[Int(node)].child
            return child == 0 || nodes[Int(child)].next != 0 || nodes[Int(child)].flags & NodeFlag.hasLabel != 0
        default: return false
        }
    }

    /// `.name`, with its generic arguments. `base` may be none.
    mutating func parseMember(of base: UInt32, from first: Int) -> UInt32 {
        index &+= 1
        var name = index
        if kind(ahead: 1) == .colonColon, kind.isIdentifier {
            index += 2
            name = index
        }
        var flags: UInt8 = base == 0 ? NodeFlag.implicitBase : 0
        if kind.isLabel || kind == .dollarIdentifier || kind == .inout {
            // `a.` at the end of a line, before a statement of its own.
            if kind.isKeyword, startsLine, !kind.isMemberKeyword {
                report("expected the name of a member")
                return make(.memberExpr, name - 1, from: first, child: base, flags: flags)
            }
            index &+= 1
            if kind == .leftParen, !startsLine, let end = endOfArgumentNames() {
                index = end
                flags |= NodeFlag.hasArgumentNames
            }
        } else if kind == .integerLiteral {
            index &+= 1
        } else {
            report("expected the name of a member")
            return make(.memberExpr, name - 1, from: first, child: base, flags: flags)
        }
        let member = make(.memberExpr, name, from: first, child: base, flags: flags)
        return kind == .leftAngle ? parseSpecialization(of: member, from: first) : member
    }

    @inline(__always)
    mutating func parseSpecialization(of node: UInt32, from first: Int) -> UInt32 {
        // The compiler takes `<-` and `<~` for operators here.
        if tokens[index].flags & TokenFlag.joined != 0 { return node }
        let arguments = tryGenericArguments()
        if arguments == 0 { return node }
        nodes[Int(node)].next = arguments
        return make(.specializeExpr, first, from: first, child: node)
    }

    /// The token behind `(a:b:)`, the argument names of a function's name, if that is what stands here.
    func endOfArgumentNames() -> Int? {
        var i = index + 1
        guard tokens[i].kind.isLabel else { return nil }
        while tokens[i].kind.isLabel {
            guard tokens[i + 1].kind == .colon else { return nil }
            i += 2
        }
        return tokens[i].kind == .rightParen ? i + 1 : nil
    }

    private mutating func parseCall(_ callee: UInt32, from first: Int, _ context: ExpressionContext) -> UInt32 {
        let open = index
        advance()
        var children = NodeList()
        append(callee, to: &children)
        if enter(2) {
            parseArguments(&children, closing: .rightParen, context: context.inBrackets)
            leave(2)
        }
        closeGroup(open, .rightParen, "expected ')' behind the arguments")
        if kind == .leftBrace, isTrailingClosure(at: index, context) { parseTrailingClosures(&children) }
        return make(.callExpr, open, from: first, child: children.first)
    }

    @inline(never)
    private mutating func parseSubscript(_ base: UInt32, from first: Int, _ context: ExpressionContext) -> UInt32 {
        let open = index
        advance()
        var children = NodeList()
        append(base, to: &children)
        if enter(2) {
            parseArguments(&children, closing: .rightSquare, context: context.inBrackets)
            leave(2)
        }
        closeGroup(open, .rightSquare, "expected ']' behind the arguments")
        if kind == .leftBrace, isTrailingClosure(at: index, context) { parseTrailingClosures(&children) }
        return make(.subscriptExpr, open, from: first, child: children.first)
    }

    /// Takes the closing bracket; skips to it where something unreadable is in the way.
    mutating func closeGroup(_ open: Int, _ closer: TokenKind, _ message: StaticString) {
        if kind == closer {
            index &+= 1
            return
        }
        report(message)
        if speculation > 0 { return }
        // Stay on this line, unless the group goes on in its own brackets.
        let isClosed = isClosedGroup(at: open)
        while kind != closer, !closesList, !startsLine {
            if !isClosed, kind == .semicolon || kind.isDeclarationKeyword { return }
            skipOne()
        }
        if kind == closer { index &+= 1 }
    }

    /// Arguments up to the closing bracket, which is not taken.
    mutating func parseArguments(_ list: inout NodeList, closing closer: TokenKind, context: ExpressionContext) {
        while kind != closer, kind != .endOfFile {
            let before = index
            append(parseArgument(context), to: &list)
            if !consume(.comma) {
                if kind == closer || closesList || startsLine && !kind.startsArgument { return }
                // A missing comma between arguments on lines of their own.
                if index == before || !startsLine { return }
                report("expected ',' between arguments")
            }
        }
    }

    private mutating func parseArgument(_ context: ExpressionContext) -> UInt32 {
        let first = index
        var flags: UInt8 = 0
        if kind.isLabel || kind == .dollarIdentifier, kind(ahead: 1) == .colon {
            index &+= 2
            flags = NodeFlag.hasLabel
        } else if kind == .colon {
            report("expected a label before ':'")
            advance()
        }
        let value: UInt32
        if kind.isOperator, isOperatorArgument(at: index) {
            value = makeOperator(.identifierExpr)
        } else if kind(ahead: 1) == .colonColon, kind(ahead: 2).isOperator, isOperatorArgument(at: index + 2) {
            let start = index
            index += 2
            consumeOperator()
            value = make(.identifierExpr, start + 2, from: start)
        } else {
            value = parseExpression(context)
        }
        return make(.argument, first, from: first, child: value, flags: flags)
    }

    /// An operator that is passed as a function: `reduce(0, +)`.
    private func isOperatorArgument(at start: Int) -> Bool {
        var i = start
        while tokens[i].flags & TokenFlag.joined != 0 { i += 1 }
        i += 1
        while tokens[i].kind == .continuation { i += 1 }
        guard tokens[i].kind.endsArgument else { return false }
        switch tokens[start].kind {
        case .binaryOperator, .prefixOperator, .postfixOperator, .leftAngle, .rightAngle, .ampersand: return true
        default: return false
        }
    }
}

extension TokenKind {
    var endsArgument: Bool { self == .comma || self == .rightParen || self == .rightSquare }

    /// Reserved words that are common member names.
    var isMemberKeyword: Bool {
        switch self {
        case .`init`, .self, .default, .subscript, .deinit, .in, .is, .as, .repeat, .where: true
        default: false
        }
    }

    /// Tokens with which another argument may begin on a line of its own.
    var startsArgument: Bool {
        switch self {
        case .identifier, .stringLiteral, .stringStart, .integerLiteral, .floatLiteral, .period: true
        default: false
        }
    }
}
