/// Attributes.
extension Parser {
    /// `@a @b(c) #if … #endif`, as many as there are.
    mutating func parseAttributes(_ list: inout NodeList) {
        while true {
            if kind == .atSign {
                append(parseAttribute(), to: &list)
            } else if kind == .poundIf, holdsOnlyAttributes() {
                append(parseDirective(.attributes), to: &list)
            } else {
                return
            }
        }
    }

    @inline(never)
    mutating func parseAttribute(onType: Bool = false) -> UInt32 {
        let first = index
        advance()
        let name = index
        let nameKind = kind
        guard enter() else { return make(.attribute, name, from: first) }
        defer { leave() }
        var children = NodeList()
        if nameKind.isDeclarationKeyword {
            // `@` alone.
            report("expected the name of an attribute")
            return make(.attribute, name, from: first)
        }
        if nameKind == .rethrows || nameKind.isKeyword && !nameKind.startsType {
            // `@rethrows`, or a keyword that makes no sense here.
            if nameKind != .rethrows { report("expected the name of an attribute") }
            append(makeLeaf(.identifierType), to: &children)
        } else {
            append(parseSimpleType(isAttributeName: true), to: &children)
        }
        var flags: UInt8 = 0
        if kind == .leftParen, !startsLine, attributeHasArguments(onType: onType) {
            flags = NodeFlag.hasArguments
            parseAttributeArguments(nameKind, &children)
        }
        return make(.attribute, name, from: first, child: children.first, flags: flags)
    }

    /// Whether the `(` behind an attribute's name belongs to it: it touches the name, or what follows can only be a
    /// declaration (Swift 5 allows a space there).
    private func attributeHasArguments(onType: Bool) -> Bool {
        if onType, tokens[index - 1].kind.isPlainTypeAttribute { return false }
        if !hasSpaceBefore { return true }
        let end = endOfGroup(at: index)
        if tokens[end].kind == .atSign { return true }
        return !onType && startsDeclaration(at: end, inMembers: false)
    }

    private mutating func parseAttributeArguments(_ name: TokenKind, _ children: inout NodeList) {
        let open = index
        switch name {
        case .available, .objc, .specialized, .underscoreSpecialize, .differentiable, .derivative, .transpose,
            .originallyDefinedIn, .dynamicReplacement, .implements, .effects, .documentation, .backDeployed,
            .underscoreBackDeploy, .spiAvailable:
            skipAttributeArguments()
            return
        case .abi:
            advance()
            append(kind == .poundIf ? parseDirective(.members) : parseDeclaration(inMembers: true), to: &children)
        default:
            guard speculation == 0 else { return skipOne() }
            let start = mark
            let last = children.last
            advance()
            parseArguments(&children, closing: .rightParen, context: [.attribute])
            if problems.count == start.problemCount, kind == .rightParen { break }
            // An attribute of a newer version, perhaps: its arguments are its own affair.
            reset(to: start)
            nodes[Int(last)].next = 0
            children.last = last
            skipAttributeArguments()
            return
        }
        if kind != .rightParen {
            report("expected ')' behind the attribute's arguments")
            index = max(index, endOfGroup(at: open))
        } else {
            advance()
        }
    }

    /// Skips to the closing parenthesis. Where it is missing, only to the declaration or the end of the line.
    private mutating func skipAttributeArguments() {
        if isClosedGroup(at: index) { return skipOne() }
        report("expected ')' behind the attribute's arguments")
        advance()
        while !startsLine, !kind.isDeclarationKeyword, !closesList { skipOne() }
    }

    /// Behind the attribute at `start`, without parsing it.
    func endOfAttribute(at start: Int) -> Int {
        var i = start + 1
        if tokens[i].kind == .atSign || tokens[i].flags & TokenFlag.startsLine != 0 && !tokens[i].kind.isIdentifier { return i }
        guard tokens[i].kind.isIdentifier || tokens[i].kind.isKeyword else { return i }
        i += 1
        while true {
            switch tokens[i].kind {
            case .colonColon: i += 2
            case .period where tokens[i + 1].kind.isIdentifier || tokens[i + 1].kind.isKeyword: i += 2
            case .leftAngle where tokens[i].flags & TokenFlag.spaceBefore == 0:
                guard let end = endOfAngles(at: i) else { return i }
                i = end
            case .leftParen where tokens[i].flags & (TokenFlag.startsLine | TokenFlag.spaceBefore) == 0:
                return endOfGroup(at: i)
            case .leftParen where tokens[i].flags & TokenFlag.startsLine == 0:
                let end = endOfGroup(at: i)
                return tokens[end].kind == .atSign || startsDeclaration(at: end, inMembers: false) ? end : i
            default:
                return i
            }
        }
    }

    /// Behind the `>` that closes the `<` at `start`, by counting.
    private func endOfAngles(at start: Int) -> Int? {
        var i = start
        var angles = 0
        while true {
            switch tokens[i].kind {
            case .leftAngle: angles += 1
            case .rightAngle:
                angles -= 1
                if angles == 0 { return i + 1 }
            case .leftParen, .leftSquare:
                i = endOfGroup(at: i)
                continue
            case .endOfFile, .rightBrace, .leftBrace, .semicolon: return nil
            default: break
            }
            i += 1
        }
    }
}

extension TokenKind {
    /// Attributes of types that have no arguments: `@autoclosure() -> Bool`.
    var isPlainTypeAttribute: Bool {
        switch self {
        case .escaping, .autoclosure, .noescape, .sendable, .unchecked, .preconcurrency, .retroactive: true
        default: false
        }
    }

    /// Reserved words that can begin a type.
    var startsType: Bool { self == .capitalSelf || self == .anyKeyword }
}
