/// Closures: where they may trail, their captures and signatures.
extension Parser {
    /// Whether the `{` at a token begins a trailing closure, rather than a body or a block of accessors.
    func isTrailingClosure(at brace: Int, _ context: ExpressionContext) -> Bool {
        let next = tokens[brace + 1].kind
        switch next {
        case .willSet, .didSet, .`init`, .case: return false
        case .atSign: if startsObserver(at: brace + 1) { return false }
        default: break
        }
        guard context.contains(.condition) else { return true }
        // `for x in xs.filter { … } {`: only on one line, and only if what follows cannot follow a body.
        if tokens[brace + 1].flags & TokenFlag.startsLine != 0 { return false }
        let end = endOfGroup(at: brace)
        guard isClosedGroup(at: brace) else { return false }
        switch tokens[end].kind {
        case .leftBrace, .where, .comma: return true
        case .leftSquare, .leftParen, .period, .is, .as, .postfixQuestion, .infixQuestion, .postfixExclaim, .colon,
            .equal, .postfixOperator, .binaryOperator, .leftAngle, .rightAngle, .ampersand:
            return tokens[end].flags & TokenFlag.startsLine == 0
        default: return false
        }
    }

    private func startsObserver(at start: Int) -> Bool {
        var i = start
        while tokens[i].kind == .atSign {
            guard tokens[i + 1].kind.isIdentifier else { return false }
            i += 2
            if tokens[i].kind == .leftParen { i = endOfGroup(at: i) }
        }
        switch tokens[i].kind {
        case .willSet, .didSet, .`init`: return true
        default: return false
        }
    }

    /// The closure here and the labelled ones behind it, as arguments.
    mutating func parseTrailingClosures(_ arguments: inout NodeList) {
        let first = index
        let closure = parseClosure()
        append(make(.argument, first, from: first, child: closure, flags: NodeFlag.trailing), to: &arguments)
        while kind.isLabel, kind(ahead: 1) == .colon, kind != .default,
            kind(ahead: 2) == .leftBrace || isPlaceholder(ahead: 2)
        {
            let label = index
            index += 2
            let closure = kind == .leftBrace ? parseClosure() : makeLeaf(.identifierExpr)
            let flags = NodeFlag.trailing | NodeFlag.hasLabel
            append(make(.argument, label, from: label, child: closure, flags: flags), to: &arguments)
        }
    }

    private func isPlaceholder(ahead count: Int) -> Bool {
        let token = tokens[index + count]
        return token.kind == .identifier && text[Int(token.offset)] == 0x3C
    }

    @inline(never)
    mutating func parseClosure() -> UInt32 {
        let first = index
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.closureExpr, first, from: first)
        }
        defer { leave() }
        advance()
        var children = NodeList()
        if startsClosureSignature() { append(parseClosureSignature(), to: &children) }
        let wasInCoroutine = isInCoroutine
        isInCoroutine = false
        parseStatements(&children, inSwitchCase: false)
        isInCoroutine = wasInCoroutine
        closeBlock()
        return make(.closureExpr, first, from: first, child: children.first)
    }

    /// Takes the `}` of a block; what cannot be read before it is skipped and reported.
    mutating func closeBlock() {
        if kind == .rightBrace {
            index &+= 1
            return
        }
        report("expected '}'")
    }

    /// Whether the closure's body begins with a signature, found out by looking for its `in`.
    @inline(never)
    private mutating func startsClosureSignature() -> Bool {
        var i = index
        // The common cases need one look.
        switch tokens[i].kind {
        case .atSign, .leftSquare, .leftParen, .in, .wildcard, .async, .throws, .arrow, .rethrows: break
        default: if !tokens[i].kind.isIdentifier { return false }
        }
        while tokens[i].kind == .atSign {
            guard tokens[i + 1].kind.isIdentifier else { return false }
            i = endOfAttribute(at: i)
        }
        if tokens[i].kind == .leftSquare {
            i = endOfGroup(at: i)
            guard tokens[i - 1].kind == .rightSquare else { return false }
        }
        if tokens[i].kind == .leftParen {
            i = endOfGroup(at: i)
            guard tokens[i - 1].kind == .rightParen else { return false }
        } else if tokens[i].kind.isIdentifier || tokens[i].kind == .wildcard {
            i += 1
            while tokens[i].kind == .comma {
                i += 1
                guard tokens[i].kind.isIdentifier || tokens[i].kind == .wildcard else { return false }
                i += 1
            }
        }
        i = endOfEffects(at: i)
        if tokens[i].kind == .arrow {
            let start = mark
            index = i + 1
            let isType = canParseType()
            reset(to: start)
            return isType
        }
        return tokens[i].kind == .in
    }

    private func endOfEffects(at start: Int) -> Int {
        var i = start
        while true {
            switch tokens[i].kind {
            case .async, .reasync, .rethrows, .await: i += 1
            case .throws, .throw, .try:
                i += 1
                if tokens[i].kind == .leftParen { i = endOfGroup(at: i) }
            default: return i
            }
        }
    }

    @inline(never)
    private mutating func parseClosureSignature() -> UInt32 {
        let first = index
        var children = NodeList()
        parseAttributes(&children)
        if kind == .leftSquare { append(parseCaptureList(), to: &children) }
        if kind == .leftParen {
            append(parseParameters(.closure), to: &children)
        } else {
            while kind.isIdentifier || kind == .wildcard {
                append(makeLeaf(.closureParameter), to: &children)
                if !consume(.comma) { break }
            }
        }
        var flags: UInt8 = 0
        parseEffects(&flags, &children)
        if kind == .arrow { append(parseReturnClause(), to: &children) }
        let token = index
        expect(.in, "expected 'in' behind the signature of the closure")
        return make(.closureSignature, token, from: first, child: children.first, flags: flags)
    }

    private mutating func parseCaptureList() -> UInt32 {
        let first = index
        advance()
        var items = NodeList()
        while kind != .rightSquare, kind != .endOfFile {
            let before = index
            append(parseCaptureItem(), to: &items)
            if !consume(.comma) || index == before { break }
        }
        closeGroup(first, .rightSquare, "expected ']' behind the captures")
        return make(.captureList, first, from: first, child: items.first)
    }

    private mutating func parseCaptureItem() -> UInt32 {
        let first = index
        var flags: UInt8 = 0
        let next = kind(ahead: 1)
        if kind == .weak, next.isIdentifier || next == .self || next == .let || next == .var {
            flags = NodeFlag.captureWeak
            advance()
        } else if kind == .unowned, next.isIdentifier || next == .self || next == .let || next == .leftParen {
            flags = NodeFlag.captureUnowned
            advance()
            if kind == .leftParen {
                if kind(ahead: 1) == .unsafe { flags = NodeFlag.captureUnownedUnsafe }
                skipOne()
            }
        }
        if kind == .let || kind == .var || (kind.isIdentifier && kind(ahead: 1) == .self) {
            report("unexpected word in a capture list")
            advance()
        }
        let name = index
        if kind.isIdentifier || kind == .dollarIdentifier || kind == .self, kind(ahead: 1) == .equal {
            index += 2
            let value = parseExpression()
            return make(.captureItem, name, from: first, child: value, flags: flags)
        }
        if kind.isIdentifier || kind == .dollarIdentifier || kind == .self,
            kind(ahead: 1) == .comma || kind(ahead: 1) == .rightSquare
        {
            advance()
            return make(.captureItem, name, from: first, flags: flags)
        }
        report("expected the name of a captured variable")
        let value = parseExpression()
        return make(.captureItem, name, from: first, child: value, flags: flags)
    }
}
