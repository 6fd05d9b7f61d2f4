/// Primary expressions: names, literals, brackets, macros.
extension Parser {
    mutating func parsePrimary(_ context: ExpressionContext) -> UInt32 {
        let first = index
        switch kind {
        case .integerLiteral: return makeLeaf(.integerLiteral)
        case .floatLiteral: return makeLeaf(.floatLiteral)
        case .stringLiteral: return makeLeaf(.stringLiteral)
        case .stringStart: return parseInterpolatedString()
        case .regexLiteral: return makeLeaf(.regexLiteral)
        case .true, .false: return makeLeaf(.booleanLiteral)
        case .nil: return makeLeaf(.nilLiteral)
        case .self:
            if context.contains(.binding), isBoundName() { return parseBoundName() }
            advance()
            let node = make(.selfExpr, first, from: first)
            return kind == .leftAngle ? parseSpecialization(of: node, from: first) : node
        case .super: return makeLeaf(.superExpr)
        case .capitalSelf:
            advance()
            let node = make(.capitalSelfExpr, first, from: first)
            return kind == .leftAngle ? parseSpecialization(of: node, from: first) : node
        case .anyKeyword:
            if kind(ahead: 1) == .colonColon { return parseIdentifier(context) }
            let type = makeLeaf(.identifierType)
            return make(.typeExpr, first, from: first, child: type)
        case .wildcard: return makeLeaf(.discardExpr)
        case .dollarIdentifier: return makeLeaf(.identifierExpr)
        case .period: return parseMember(of: 0, from: first)
        case .leftParen: return parseTuple(context)
        case .leftSquare: return parseCollection(context)
        case .leftBrace: return parseClosure()
        case .pound: return parseMacroExpansion(context)
        case .`init`, .colonColon: return parseIdentifier(context)
        case .deinit, .subscript: return context.contains(.attribute) ? parseIdentifier(context) : parseMissing()
        case .poundAvailable, .poundUnavailable, .poundHasSymbol:
            return parseAvailability()
        case .atSign where kind(ahead: 1) == .stringLiteral:
            report("'@' before a string literal is Objective-C")
            advance()
            return makeLeaf(.stringLiteral)
        default:
            guard kind.isIdentifier else {
                // `@attached(extension, names: named(class))`
                let isName = context.contains(.attribute) && kind.isKeyword && kind(ahead: 1).endsArgument
                return isName ? makeLeaf(.identifierExpr) : parseMissing()
            }
            if context.contains(.binding), isBoundName() { return parseBoundName() }
            return parseIdentifier(context)
        }
    }

    @inline(never)
    mutating func parseMissing() -> UInt32 {
        report("expected an expression")
        return make(.missingExpr, index, from: index)
    }

    /// Whether the name here is bound by the `let` before it, rather than being called or having members.
    private mutating func isBoundName() -> Bool {
        switch kind(ahead: 1) {
        case .period, .leftParen, .leftSquare: return false
        case .leftAngle:
            let start = mark
            index += 1
            let arguments = tryGenericArguments()
            reset(to: start)
            return arguments == 0
        default: return true
        }
    }

    private mutating func parseBoundName() -> UInt32 {
        let first = index
        let pattern = makeLeaf(.identifierPattern)
        return make(.patternExpr, first, from: first, child: pattern)
    }

    /// A name: `f`, `f(a:b:)`, `Module::f`, `f<Int>`.
    @inline(__always)
    mutating func parseIdentifier(_ context: ExpressionContext) -> UInt32 {
        let first = index
        var name = index
        advance()
        if kind == .colonColon || tokens[first].kind == .colonColon {
            if kind == .colonColon { advance() }
            name = index
            expectQualifiedName()
        }
        var flags: UInt8 = 0
        if kind == .leftParen, !startsLine, let end = endOfArgumentNames() {
            index = end
            flags = NodeFlag.hasArgumentNames
        }
        let node = make(.identifierExpr, name, from: first, flags: flags)
        return kind == .leftAngle ? parseSpecialization(of: node, from: first) : node
    }

    /// The name behind `Module::`.
    mutating func expectQualifiedName() {
        let isDeclaration = startsLine && kind.isDeclarationKeyword
        if kind.isLabel || kind == .inout || kind == .dollarIdentifier, !isDeclaration {
            advance()
        } else {
            report("expected a name behind '::'")
        }
    }

    @inline(never)
    private mutating func parseInterpolatedString() -> UInt32 {
        let first = index
        advance()
        var interpolations = NodeList()
        while kind != .stringEnd, kind != .endOfFile {
            let before = index
            switch kind {
            case .stringSegment: advance()
            case .interpolationStart: append(parseInterpolation(), to: &interpolations)
            default: break
            }
            // Nothing else may stand there: go to the end that the lexer saw.
            if index == before { index = max(index + 1, endOfGroup(at: first) - 1) }
        }
        _ = consume(.stringEnd)
        return make(.stringLiteral, first, from: first, child: interpolations.first)
    }

    private mutating func parseInterpolation() -> UInt32 {
        let first = index
        advance()
        let open = index
        advance()
        var arguments = NodeList()
        if enter() {
            parseArguments(&arguments, closing: .rightParen, context: [])
            leave()
        }
        if kind != .rightParen {
            if kind != .stringEnd { report("expected ')' behind the interpolation") }
            let end = endOfGroup(at: open)
            index = max(index, isClosedGroup(at: open) ? end - 1 : end)
        }
        _ = consume(.rightParen)
        return make(.interpolation, first, from: first, child: arguments.first)
    }

    @inline(never)
    private mutating func parseTuple(_ context: ExpressionContext) -> UInt32 {
        let first = index
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.tupleExpr, first, from: first)
        }
        defer { leave() }
        advance()
        var elements = NodeList()
        parseArguments(&elements, closing: .rightParen, context: context.inBrackets)
        closeGroup(first, .rightParen, "expected ')'")
        return make(.tupleExpr, first, from: first, child: elements.first)
    }

    /// `#name<…>(…) { … }`
    @inline(never)
    mutating func parseMacroExpansion(_ context: ExpressionContext) -> UInt32 {
        let first = index
        advance()
        var children = NodeList()
        let name = parseMacroName(&children)
        if kind == .leftParen, !startsLine {
            let open = index
            advance()
            parseArguments(&children, closing: .rightParen, context: context.inBrackets)
            closeGroup(open, .rightParen, "expected ')' behind the arguments")
        }
        if kind == .leftBrace, !context.contains(.condition), isTrailingClosure(at: index, context) {
            parseTrailingClosures(&children)
        }
        return make(.macroExpansion, name, from: first, child: children.first)
    }

    private mutating func parseMacroName(_ children: inout NodeList) -> Int {
        if kind(ahead: 1) == .colonColon, !startsLine { index += 2 }
        let name = index
        if kind.isIdentifier || kind.isKeyword, !startsLine {
            advance()
        } else {
            report("expected the name of a macro behind '#'")
        }
        if kind == .leftAngle {
            let arguments = tryGenericArguments()
            if arguments != 0 { append(arguments, to: &children) }
        }
        return name
    }
}
