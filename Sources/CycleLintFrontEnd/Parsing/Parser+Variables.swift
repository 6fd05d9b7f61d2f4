/// Variables and accessors.
extension Parser {
    mutating func parseVariable(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let keyword = index
        advance()
        while true {
            let start = index
            append(parseBinding(), to: &list)
            if !consume(.comma) || index == start { break }
        }
        return make(.varDecl, keyword, from: first, child: list.first)
    }

    private mutating func parseBinding() -> UInt32 {
        let first = index
        var children = NodeList()
        append(parsePattern(), to: &children)
        if kind == .colon { append(parseTypeAnnotation(), to: &children) }
        var hasValue = false
        if kind == .equal {
            append(parseInitializer(), to: &children)
            hasValue = true
        }
        // On a line of its own behind a value, braces are a closure, unless they hold observers.
        if kind == .leftBrace, !hasValue || !startsLine || !isTrailingClosure(at: index, []) {
            append(parseAccessorBlock(), to: &children)
        }
        return make(.binding, first, from: first, child: children.first)
    }

    /// `{ get … set … }`, or the body of a getter.
    @inline(never)
    mutating func parseAccessorBlock() -> UInt32 {
        let first = index
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.accessorBlock, first, from: first)
        }
        defer { leave() }
        advance()
        var children = NodeList()
        if isAccessor(at: index) || kind == .poundIf && directiveHoldsAccessors {
            parseAccessors(&children)
            if kind != .rightBrace, kind != .endOfFile {
                report("expected an accessor")
                let start = index
                skipToEndOfAccessors()
                append(make(.unexpected, start, from: start), to: &children)
            }
        } else {
            let start = index
            var statements = NodeList()
            parseStatements(&statements, inSwitchCase: false)
            append(make(.codeBlock, first, from: start, child: statements.first), to: &children)
        }
        closeBlock()
        return make(.accessorBlock, first, from: first, child: children.first)
    }

    /// Skips to the closing brace of the accessors. Where it is missing, only to the next declaration on a line of its own.
    private mutating func skipToEndOfAccessors() {
        while kind != .rightBrace, kind != .endOfFile {
            if startsLine, kind.isDeclarationKeyword || kind.isModifier && startsDeclaration(at: index, inMembers: true) { return }
            if kind == .rightParen || kind == .rightSquare { advance() } else { skipOne() }
        }
    }

    @inline(never)
    mutating func parseAccessors(_ list: inout NodeList) {
        while true {
            if isAccessor(at: index, isAfterAccessor: !list.isEmpty) {
                append(parseAccessor(), to: &list)
            } else if kind == .poundIf, directiveHoldsAccessors {
                append(parseDirective(.accessors), to: &list)
            } else {
                return
            }
        }
    }

    private var directiveHoldsAccessors: Bool {
        var i = index
        while tokens[i].kind == .poundIf { i = endOfLine(i + 1) }
        return isAccessor(at: i)
    }

    /// Whether attributes, modifiers and an accessor's word stand at a token.
    private func isAccessor(at start: Int, isAfterAccessor: Bool = false) -> Bool {
        var i = start
        while tokens[i].kind == .atSign { i = endOfAttribute(at: i) }
        while tokens[i].kind.isAccessorModifier {
            i += 1
            guard tokens[i].kind.isAccessorWord || tokens[i].kind.isAccessorModifier else { return false }
        }
        switch tokens[i].kind {
        case .get, .set, .willSet, .didSet, .underscoreRead, .underscoreModify, .unsafeAddress, .unsafeMutableAddress, .`init`:
            return true
        case .borrow, .mutate:
            return isAfterAccessor || tokens[i + 1].kind == .leftBrace
        case .read, .modify:
            // Accessors of newer versions, and names of functions that take a closure: only next to another accessor.
            if isAfterAccessor { return true }
            guard tokens[i + 1].kind == .leftBrace else { return tokens[i + 1].kind.isAccessorWord }
            return tokens[endOfGroup(at: i + 1)].kind.isAccessorWord
        default:
            return false
        }
    }

    @inline(never)
    private mutating func parseAccessor() -> UInt32 {
        let first = index
        var children = NodeList()
        parseAttributes(&children)
        while kind.isAccessorModifier { append(makeLeaf(.modifier), to: &children) }
        let word = index
        advance()
        if kind == .leftParen {
            let open = index
            advance()
            let name = index
            if kind.isIdentifier || kind == .wildcard { advance() } else { report("expected the name of the new value") }
            append(make(.accessorParameter, name, from: name), to: &children)
            closeGroup(open, .rightParen, "expected ')'")
        }
        var flags: UInt8 = 0
        parseEffects(&flags, &children)
        if kind == .leftBrace {
            let wasInCoroutine = isInCoroutine
            isInCoroutine = tokens[word].kind.isCoroutineWord
            append(parseCodeBlock(), to: &children)
            isInCoroutine = wasInCoroutine
        }
        return make(.accessor, word, from: first, child: children.first, flags: flags)
    }
}

extension TokenKind {
    var isAccessorModifier: Bool {
        switch self {
        case .mutating, .nonmutating, .consuming, .borrowing, .underscoreConsuming, .nonisolated, .yielding: true
        default: false
        }
    }

    /// Accessors that yield their value.
    var isCoroutineWord: Bool {
        switch self {
        case .underscoreRead, .underscoreModify, .read, .modify: true
        default: false
        }
    }

    var isAccessorWord: Bool {
        switch self {
        case .get, .set, .willSet, .didSet, .underscoreRead, .underscoreModify, .unsafeAddress, .unsafeMutableAddress,
            .`init`, .read, .modify, .borrow, .mutate:
            true
        default: false
        }
    }
}
