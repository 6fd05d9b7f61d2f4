/// Whose parameters are read: names and types are optional in different places.
enum ParameterStyle {
    case function, closure, enumCase
}

/// Functions, initialisers, subscripts, macros, and parameters.
extension Parser {
    mutating func parseFunction(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = index
        if kind.isIdentifier {
            index &+= 1
        } else if kind.isOperator || kind == .period {
            consumeOperator()
        } else {
            report("expected the name of the function")
            if kind.isKeyword, !startsLine { advance() }
        }
        if kind == .leftAngle { append(parseGenericParameters(), to: &list) }
        let flags = parseSignature(&list)
        if kind == .leftBrace { append(parseCodeBlock(), to: &list) }
        return make(.funcDecl, name, from: first, child: list.first, flags: flags)
    }

    mutating func parseInitializerDeclaration(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let keyword = index
        advance()
        var flags: UInt8 = 0
        // Space before the mark makes another token of it, yet is allowed.
        if kind == .postfixQuestion || kind == .infixQuestion {
            advance()
            flags = NodeFlag.failable
        } else if kind == .postfixExclaim || kind.isOperator && isByte(0x21) {
            advance()
            flags = NodeFlag.implicitlyUnwrapped
        }
        if kind == .leftAngle { append(parseGenericParameters(), to: &list) }
        flags |= parseSignature(&list)
        if kind == .leftBrace { append(parseCodeBlock(), to: &list) }
        return make(.initDecl, keyword, from: first, child: list.first, flags: flags)
    }

    mutating func parseDeinitializer(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let keyword = index
        advance()
        var flags: UInt8 = 0
        if kind == .leftParen, kind(ahead: 1) == .rightParen {
            report("a deinitializer has no parameters")
            index += 2
        }
        parseEffects(&flags, &list)
        if kind == .leftBrace { append(parseCodeBlock(), to: &list) }
        return make(.deinitDecl, keyword, from: first, child: list.first, flags: flags)
    }

    /// Parameters, effects, result and requirements. Returns the flags of the effects.
    private mutating func parseSignature(_ list: inout NodeList) -> UInt8 {
        var flags: UInt8 = 0
        if kind == .leftParen {
            append(parseParameters(.function), to: &list)
            // Curried functions of Swift 2.
            while kind == .leftParen, !startsLine {
                report("unexpected second list of parameters")
                skipOne()
            }
        } else {
            report("expected '(' before the parameters")
        }
        parseEffects(&flags, &list)
        if kind == .arrow {
            append(parseReturnClause(), to: &list)
            if kind == .throws || kind == .rethrows || kind == .async {
                report("effects stand before '->'")
                parseEffects(&flags, &list)
            }
        }
        if kind == .where { append(parseWhereClause(), to: &list) }
        return flags
    }

    mutating func parseSubscriptDeclaration(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let keyword = index
        advance()
        if kind == .leftAngle { append(parseGenericParameters(), to: &list) }
        if kind == .leftParen {
            append(parseParameters(.function), to: &list)
        } else {
            report("expected '(' before the parameters")
        }
        if kind == .arrow {
            append(parseReturnClause(), to: &list)
        } else {
            report("expected '->' and the type of the subscript")
        }
        if kind == .where { append(parseWhereClause(), to: &list) }
        if kind == .leftBrace { append(parseAccessorBlock(), to: &list) }
        return make(.subscriptDecl, keyword, from: first, child: list.first)
    }

    mutating func parseMacroDeclaration(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = parseName("expected the name of the macro")
        if kind == .leftAngle { append(parseGenericParameters(), to: &list) }
        let flags: UInt8
        if kind == .leftParen {
            flags = parseSignature(&list)
        } else {
            flags = 0
            report("expected '(' before the parameters")
        }
        if kind == .equal { append(parseInitializer(), to: &list) }
        if kind == .where { append(parseWhereClause(), to: &list) }
        return make(.macroDecl, name, from: first, child: list.first, flags: flags)
    }

    mutating func parseParameters(_ style: ParameterStyle) -> UInt32 {
        let first = index
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.parameters, first, from: first)
        }
        defer { leave() }
        advance()
        var parameters = NodeList()
        while kind != .rightParen, kind != .endOfFile {
            let before = index
            if startsNoParameter { break }
            append(parseParameter(style), to: &parameters)
            if consume(.comma) {
                if index == before { break }
                continue
            }
            if kind == .rightParen { break }
            closeParameter()
            if index == before || !consume(.comma) { break }
        }
        closeGroup(first, .rightParen, "expected ')' behind the parameters")
        return make(.parameters, first, from: first, child: parameters.first)
    }

    /// Whether the list was never closed: what stands here belongs behind it.
    private var startsNoParameter: Bool {
        switch kind {
        case .semicolon, .leftBrace, .rightBrace, .arrow: true
        case .func, .struct, .enum, .extension, .deinit, .subscript, .typealias, .associatedtype, .import, .public, .private,
            .static:
            // Reserved words may be labels.
            kind(ahead: 1) != .colon && !(kind(ahead: 1).isLabel && kind(ahead: 2) == .colon)
        default: false
        }
    }

    /// Skips what cannot be read in a parameter, up to a comma.
    private mutating func closeParameter() {
        report("expected ',' or ')' behind a parameter")
        while kind != .comma, !closesList, !startsNoParameter { skipOne() }
    }

    private mutating func parseParameter(_ style: ParameterStyle) -> UInt32 {
        let first = index
        var children = NodeList()
        // The payload of an enum case has attributes only as a type.
        if style != .enumCase { parseAttributes(&children) }
        while kind.isParameterModifier, isParameterModifier(style) { append(makeLeaf(.modifier), to: &children) }
        var flags: UInt8 = 0
        var token = index
        let isNamed: Bool
        if style == .enumCase {
            isNamed = kind.isLabel && (kind(ahead: 1) == .colon || kind(ahead: 1).isLabel && kind(ahead: 2) == .colon)
        } else {
            isNamed = kind.isLabel || kind == .dollarIdentifier
        }
        if isNamed {
            advance()
            if kind.isLabel || kind == .dollarIdentifier {
                token = index
                flags |= NodeFlag.hasLabel
                advance()
            }
        } else if style == .enumCase {
            flags |= NodeFlag.unnamed
        } else {
            report("expected the name of a parameter")
            if style == .closure, kind == .leftParen {
                skipOne()
                return make(.parameter, token, from: first, child: children.first, flags: NodeFlag.unnamed)
            }
        }
        if isNamed, kind == .colon {
            advance()
            append(parseType(), to: &children)
        } else if style == .enumCase {
            append(parseType(), to: &children)
        } else if style == .function {
            report("expected ':' and the type of the parameter")
        }
        if kind.isOperator, isEllipsis {
            flags |= NodeFlag.variadic
            advance()
        }
        if kind == .equal { append(parseInitializer(), to: &children) }
        return make(.parameter, token, from: first, child: children.first, flags: flags)
    }

    /// Whether a word such as `isolated` stands before the parameter's name, rather than being it.
    private func isParameterModifier(_ style: ParameterStyle) -> Bool {
        let next = kind(ahead: 1)
        if kind == .inout || kind == .var || kind == .let { return next.isLabel }
        guard next.isLabel else { return false }
        // `isolated a: A` and `isolated a b: A`, not `isolated a` of a closure or `isolated: A`.
        return kind(ahead: 2) == .colon && style == .enumCase || kind(ahead: 2).isLabel && kind(ahead: 3) == .colon
    }
}

extension TokenKind {
    var isParameterModifier: Bool {
        switch self {
        case .underscoreConst, .isolated, .inout, .var, .let: true
        default: false
        }
    }
}
