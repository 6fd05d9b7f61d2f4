/// Declarations: which one it is, and those that have no better place.
extension Parser {
    /// Attributes, modifiers, and the declaration they belong to.
    mutating func parseDeclaration(inMembers: Bool) -> UInt32 {
        let first = index
        guard enter() else { return make(.unexpected, first, from: first) }
        defer { leave() }
        var list = NodeList()
        parseAttributes(&list)
        parseModifiers(&list)
        switch kind {
        case .func: return parseFunction(first, &list)
        case .var, .let: return parseVariable(first, &list)
        case .class: return parseNominal(.classDecl, first, &list)
        case .struct: return parseNominal(.structDecl, first, &list)
        case .enum: return parseNominal(.enumDecl, first, &list)
        case .actor where kind(ahead: 1).isIdentifier: return parseNominal(.actorDecl, first, &list)
        case .protocol: return parseNominal(.protocolDecl, first, &list)
        case .extension: return parseExtension(first, &list)
        case .`init`: return parseInitializerDeclaration(first, &list)
        case .deinit: return parseDeinitializer(first, &list)
        case .subscript: return parseSubscriptDeclaration(first, &list)
        case .typealias: return parseTypealias(first, &list)
        case .associatedtype: return parseAssociatedType(first, &list)
        case .case: return parseEnumCase(first, &list)
        case .import: return parseImport(first, &list)
        case .operator: return parseOperatorDeclaration(first, &list)
        case .precedencegroup: return parsePrecedenceGroup(first, &list)
        case .macro where kind(ahead: 1).isIdentifier: return parseMacroDeclaration(first, &list)
        case .pound: return parseMacroDeclarationExpansion(first, &list)
        case .inout, .borrowing, .consuming:
            // Binding introducers of newer versions.
            if kind(ahead: 1).isIdentifier { return parseVariable(first, &list) }
        case .using:
            advance()
            if kind == .atSign { parseAttributes(&list) } else { advance() }
            return make(.unexpected, first, from: first, child: list.first)
        default: break
        }
        if inMembers, let member = parseMemberWithoutKeyword(first, &list) { return member }
        report("expected a declaration")
        return make(.unexpected, first, from: first, child: list.first)
    }

    /// `foo(x: Int) { … }` without `func`, and the like: reported, and skipped as a whole.
    private mutating func parseMemberWithoutKeyword(_ first: Int, _ list: inout NodeList) -> UInt32? {
        if kind == .identifier || kind == .comma, !startsLine(ahead: 1), startsDeclaration(at: index + 1, inMembers: false) {
            // A modifier of another version (`strong var x`), or a comma.
            report("expected a declaration")
            advance()
            return make(.unexpected, first, from: first, child: list.first)
        }
        guard kind.isIdentifier, kind(ahead: 1) == .leftParen else { return nil }
        report("expected 'func'")
        advance()
        skipOne()
        while !startsLine, !closesList, kind != .leftBrace, kind != .semicolon { skipOne() }
        if kind == .leftBrace { append(parseCodeBlock(), to: &list) }
        return make(.unexpected, first, from: first, child: list.first)
    }

    private mutating func parseMacroDeclarationExpansion(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let expansion = parseMacroExpansion([])
        guard !list.isEmpty else { return expansion }
        // Attributes and modifiers first among its children.
        nodes[Int(list.last)].next = nodes[Int(expansion)].child
        nodes[Int(expansion)].child = list.first
        nodes[Int(expansion)].first = UInt32(first)
        return expansion
    }

    private mutating func parseImport(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        switch kind {
        case .typealias, .struct, .class, .enum, .protocol, .var, .let, .func:
            if !startsLine || kind(ahead: 2) == .period { advance() }
        default: break
        }
        let path = index
        if startsLine, kind.isKeyword {
            report("expected the name of a module")
        } else if kind.isIdentifier || kind.isKeyword || kind.isOperator {
            if kind.isOperator { consumeOperator() } else { advance() }
            while kind == .period || kind == .colonColon {
                advance()
                if kind.isOperator {
                    consumeOperator()
                } else if kind.isLabel || kind == .inout {
                    advance()
                } else {
                    report("expected a name in the path of 'import'")
                }
            }
        } else {
            report("expected the name of a module")
        }
        return make(.importDecl, path, from: first, child: list.first)
    }

    private mutating func parseTypealias(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = parseName("expected the name of the type alias")
        if kind == .leftAngle { append(parseGenericParameters(), to: &list) }
        if kind == .equal {
            advance()
            append(parseType(), to: &list)
        } else if kind == .colon {
            report("expected '='")
            advance()
            append(parseType(), to: &list)
        } else {
            report("expected '='")
        }
        if kind == .where { append(parseWhereClause(), to: &list) }
        return make(.typealiasDecl, name, from: first, child: list.first)
    }

    private mutating func parseAssociatedType(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = parseName("expected the name of the associated type")
        if kind.isOperator, isEllipsis { advance() }
        if kind == .colon { append(parseInheritanceClause(), to: &list) }
        if consume(.equal) { append(parseType(), to: &list) }
        if kind == .where { append(parseWhereClause(), to: &list) }
        return make(.associatedtypeDecl, name, from: first, child: list.first)
    }

    private mutating func parseOperatorDeclaration(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = index
        if kind.isOperator || kind == .period {
            consumeOperator()
            // What the lexer took for several tokens.
            while kind.isOperator, !hasSpaceBefore { consumeOperator() }
        } else if kind.isIdentifier {
            report("an operator's name consists of operator characters")
            advance()
        } else {
            report("expected the name of the operator")
        }
        if consume(.colon) {
            while kind.isIdentifier {
                advance()
                if !consume(.comma) { break }
            }
        }
        if kind == .leftBrace, !startsLine || kind(ahead: 1) == .rightBrace { skipOne() }
        return make(.operatorDecl, name, from: first, child: list.first)
    }

    private mutating func parsePrecedenceGroup(_ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = parseName("expected the name of the precedence group")
        if kind == .leftBrace {
            if isClosedGroup(at: index) {
                skipOne()
            } else {
                advance()
                while kind != .endOfFile, !closesList, !kind.isDeclarationKeyword { skipOne() }
                report("expected '}'")
            }
        } else {
            report("expected '{'")
        }
        return make(.precedenceGroupDecl, name, from: first, child: list.first)
    }

    /// Takes a declared name and returns its token.
    mutating func parseName(_ message: StaticString) -> Int {
        let name = index
        if kind.isIdentifier {
            index &+= 1
        } else {
            report(message)
            // A reserved word as a name, when something of a declaration follows.
            if kind.isKeyword, !startsLine { advance() }
        }
        return name
    }
}

/// Types and extensions.
extension Parser {
    private mutating func parseNominal(_ result: NodeKind, _ first: Int, _ list: inout NodeList) -> UInt32 {
        advance()
        let name = parseName("expected the name of the type")
        if kind == .leftAngle { append(parseGenericParameters(), to: &list) }
        if kind == .colon { append(parseInheritanceClause(), to: &list) }
        if kind == .where { append(parseWhereClause(), to: &list) }
        append(parseMemberBlock(), to: &list)
        return make(result, name, from: first, child: list.first)
    }

    private mutating func parseExtension(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let keyword = index
        advance()
        append(parseType(), to: &list)
        if kind == .colon { append(parseInheritanceClause(), to: &list) }
        if kind == .where { append(parseWhereClause(), to: &list) }
        append(parseMemberBlock(), to: &list)
        return make(.extensionDecl, keyword, from: first, child: list.first)
    }

    private mutating func parseMemberBlock() -> UInt32 {
        let first = index
        guard kind == .leftBrace else {
            report("expected '{'")
            return make(.memberBlock, first, from: first)
        }
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.memberBlock, first, from: first)
        }
        defer { leave() }
        advance()
        var members = NodeList()
        while kind != .rightBrace, kind != .endOfFile {
            let before = index
            parseMembers(&members)
            if kind == .rightBrace || kind == .endOfFile { break }
            if kind == .poundElse || kind == .poundElseif || kind == .poundEndif { break }
            if index == before || closesList { append(skipUnexpected("unexpected token among members"), to: &members) }
        }
        closeBlock()
        return make(.memberBlock, first, from: first, child: members.first)
    }

    /// Members up to what ends their list.
    mutating func parseMembers(_ list: inout NodeList) {
        var needsSeparator = false
        while !closesList {
            if consume(.semicolon) {
                needsSeparator = false
                continue
            }
            if kind == .poundSourceLocation {
                skipSourceLocation()
                needsSeparator = false
                continue
            }
            if needsSeparator, !startsLine, kind(of: list.last) != .unexpected {
                report("expected ';' between declarations on one line")
            }
            let before = index
            if kind == .poundIf, !holdsOnlyAttributes() {
                append(parseDirective(.members), to: &list)
            } else if kind == .identifier, text[Int(tokens[index].offset)] == 0x3C {
                // An editor placeholder.
                append(makeLeaf(.unexpected), to: &list)
            } else {
                let declaration = parseDeclaration(inMembers: true)
                append(index > before ? declaration : skipUnexpected("expected a declaration"), to: &list)
            }
            needsSeparator = true
        }
    }

    private mutating func parseEnumCase(_ first: Int, _ list: inout NodeList) -> UInt32 {
        let keyword = index
        advance()
        while true {
            let start = index
            append(parseEnumCaseElement(), to: &list)
            if !consume(.comma) || index == start { break }
        }
        return make(.enumCaseDecl, keyword, from: first, child: list.first)
    }

    private mutating func parseEnumCaseElement() -> UInt32 {
        let name = index
        if kind.isLabel {
            advance()
        } else {
            report("expected the name of a case")
        }
        var children = NodeList()
        if kind == .leftParen, !startsLine { append(parseParameters(.enumCase), to: &children) }
        if kind == .equal { append(parseInitializer(), to: &children) }
        return make(.enumCaseElement, name, from: name, child: children.first)
    }
}
