/// Array and dictionary literals, key paths.
extension Parser {
    @inline(never)
    mutating func parseCollection(_ context: ExpressionContext) -> UInt32 {
        let first = index
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.arrayExpr, first, from: first)
        }
        defer { leave() }
        if let array = tryInlineArrayType() { return array }
        advance()
        if consume(.rightSquare) { return make(.arrayExpr, first, from: first) }
        if kind == .colon, kind(ahead: 1) == .rightSquare {
            index += 2
            return make(.dictionaryExpr, first, from: first)
        }
        var elements = NodeList()
        let isDictionary = parseElements(&elements, context.inBrackets)
        closeGroup(first, .rightSquare, "expected ']' behind the elements")
        return make(isDictionary ? .dictionaryExpr : .arrayExpr, first, from: first, child: elements.first)
    }

    /// The elements in a branch of an `#if`.
    mutating func parseArrayElements(_ elements: inout NodeList) {
        _ = parseElements(&elements, [])
    }

    /// Returns whether they are those of a dictionary.
    private mutating func parseElements(_ elements: inout NodeList, _ context: ExpressionContext) -> Bool {
        var isDictionary = false
        while kind != .rightSquare, kind != .endOfFile {
            if endsDirectiveClause { break }
            let first = index
            if kind == .poundIf {
                append(parseDirective(.arrayElements), to: &elements)
                _ = consume(.comma)
                continue
            }
            let element = parseExpression(context)
            if kind == .colon {
                isDictionary = true
                advance()
                let value = parseExpression(context)
                nodes[Int(element)].next = value
                append(make(.dictionaryElement, first, from: first, child: element), to: &elements)
            } else {
                append(element, to: &elements)
            }
            if !consume(.comma) {
                guard startsLine, !closesList, kind.startsArgument, index > first else { break }
                report("expected ',' between elements")
            }
        }
        return isDictionary
    }

    /// `[3 of Int]` where an expression stands.
    private mutating func tryInlineArrayType() -> UInt32? {
        let first = index
        // A number or a name, then `of` on the same line: anything else is cheaper told apart here.
        guard kind(ahead: 1) == .integerLiteral || kind(ahead: 1).isIdentifier || isByte(0x2D, ahead: 1) else { return nil }
        var i = index + 1
        let limit = i + 32
        while tokens[i].kind != .of || tokens[i].flags & TokenFlag.startsLine != 0 || i == index + 1 {
            switch tokens[i].kind {
            case .comma, .colon, .rightSquare, .endOfFile, .leftBrace, .stringLiteral, .stringStart: return nil
            default: break
            }
            i += 1
            if i > limit { return nil }
        }
        let before = tokens[i - 1].kind
        guard before != .period, !before.isOperator || before == .rightAngle || before == .postfixQuestion else { return nil }
        let start = mark
        let (wasFailed, wasDepth) = (failed, depth)
        failed = false
        speculation += 1
        let type = parseCollectionType()
        speculation -= 1
        let succeeded = !failed && kind(of: type) == .inlineArrayType
        failed = wasFailed
        depth = wasDepth
        if succeeded { return make(.typeExpr, first, from: first, child: type) }
        reset(to: start)
        return nil
    }

    @inline(never)
    mutating func parseKeyPath(_ context: ExpressionContext) -> UInt32 {
        let first = index
        advance()
        var children = NodeList()
        if kind != .period, kind != .postfixQuestion, kind != .postfixExclaim {
            append(parseSimpleType(allowsMembers: false), to: &children)
        }
        while true {
            let start = index
            switch kind {
            case .period:
                advance()
                switch kind {
                case .leftSquare: parseKeyPathSubscript(from: start, &children)
                case .postfixQuestion, .postfixExclaim:
                    advance()
                    append(make(.keyPathComponent, index - 1, from: start), to: &children)
                default: parseKeyPathMember(from: start, &children)
                }
            case .leftSquare where !startsLine: parseKeyPathSubscript(from: start, &children)
            case .postfixQuestion, .postfixExclaim, .postfixOperator: append(makeLeaf(.keyPathComponent), to: &children)
            default:
                return make(.keyPathExpr, first, from: first, child: children.first)
            }
        }
    }

    private mutating func parseKeyPathMember(from start: Int, _ children: inout NodeList) {
        if kind(ahead: 1) == .colonColon, kind.isIdentifier { index += 2 }
        let name = index
        var flags: UInt8 = 0
        let isDeclaration = startsLine && kind.isDeclarationKeyword
        if kind.isLabel || kind == .inout || kind == .integerLiteral, !isDeclaration {
            advance()
            if kind == .leftParen, !startsLine, let end = endOfArgumentNames() {
                index = end
                flags = NodeFlag.hasArgumentNames
            }
            if kind == .leftAngle { _ = tryGenericArguments() }
        } else {
            report("expected the name of a member")
        }
        var arguments = NodeList()
        if kind == .leftParen, !startsLine {
            let open = index
            advance()
            parseArguments(&arguments, closing: .rightParen, context: [])
            closeGroup(open, .rightParen, "expected ')' behind the arguments")
        }
        append(make(.keyPathComponent, name, from: start, child: arguments.first, flags: flags), to: &children)
    }

    private mutating func parseKeyPathSubscript(from start: Int, _ children: inout NodeList) {
        let open = index
        advance()
        var arguments = NodeList()
        if enter() {
            parseArguments(&arguments, closing: .rightSquare, context: [])
            leave()
        }
        closeGroup(open, .rightSquare, "expected ']' behind the arguments")
        append(make(.keyPathComponent, open, from: start, child: arguments.first), to: &children)
    }
}

/// `base` and an `#if` whose branches go on with it.
extension Parser {
    /// Whether the `#if` here, behind an expression, holds members of it.
    func startsPostfixDirective() -> Bool {
        var i = index
        while tokens[i].kind == .poundIf { i = endOfLine(i + 1) }
        return tokens[i].kind == .period && (tokens[i + 1].kind.isIdentifier || tokens[i + 1].kind.isKeyword)
    }

    @inline(never)
    mutating func parsePostfixDirective(_ base: UInt32, from first: Int, _ context: ExpressionContext) -> UInt32 {
        guard enter() else { return base }
        defer { leave() }
        var children = NodeList()
        append(base, to: &children)
        while kind == .poundIf || kind == .poundElseif || kind == .poundElse {
            if kind == .poundIf, children.last != base { break }
            let start = index
            let isElse = kind == .poundElse
            advance()
            var clause = NodeList()
            if !isElse { append(parseDirectiveCondition(), to: &clause) }
            if !endsDirectiveClause {
                let innerStart = index
                let inner = make(.postfixIfConfigBase, index, from: index)
                if kind == .period || kind == .poundIf {
                    append(parsePostfixSuffix(inner, from: innerStart, context), to: &clause)
                }
            }
            if !endsDirectiveClause {
                report("expected members in this branch of '#if'")
                while !endsDirectiveClause { skipOne() }
            }
            append(
                make(.ifConfigClause, start, from: start, child: clause.first, flags: isElse ? 0 : NodeFlag.hasCondition),
                to: &children)
        }
        expect(.poundEndif, "expected '#endif'")
        return make(.postfixIfConfig, first, from: first, child: children.first)
    }
}
