/// Types.
extension Parser {
    mutating func parseType() -> UInt32 {
        let first = index
        guard enter() else { return make(.missingType, first, from: first) }
        defer { leave() }
        if kind == .repeat {
            advance()
            let pattern = parseTypeScalar()
            return make(.packExpansionType, first, from: first, child: pattern)
        }
        return parseTypeScalar()
    }

    /// A type with its attributes and specifiers, and the arrow of a function type.
    private mutating func parseTypeScalar() -> UInt32 {
        let first = index
        var prefix = NodeList()
        if kind == .atSign || kind.isTypeSpecifier { parseTypeAttributes(&prefix) }
        var type = parseSimpleOrCompositionType()
        if startsFunctionArrow(at: index) { type = parseFunctionType(from: type) }
        if prefix.isEmpty { return type }
        append(type, to: &prefix)
        return make(.attributedType, first, from: first, child: prefix.first)
    }

    @inline(never)
    private mutating func parseTypeAttributes(_ list: inout NodeList) {
        while true {
            if kind == .atSign {
                append(parseAttribute(onType: true), to: &list)
            } else if kind.isTypeSpecifier, isTypeSpecifier() {
                let start = index
                let word = kind
                advance()
                if word == .nonisolated, kind == .leftParen { skipOne() }
                append(make(.modifier, start, from: start), to: &list)
            } else {
                return
            }
        }
    }

    /// Whether the word here stands before a type, rather than being a type's name.
    private func isTypeSpecifier() -> Bool {
        let next = kind(ahead: 1)
        if kind == .inout { return true }
        if kind == .nonisolated, next == .leftParen { return !startsLine(ahead: 1) }
        switch next {
        case .atSign, .leftParen, .leftSquare, .wildcard, .inout, .anyKeyword, .capitalSelf, .var, .let: return true
        case .prefixOperator: return isByte(0x7E, ahead: 1)
        default: return next.isIdentifier
        }
    }

    /// Whether `->` comes, or effects and then `->`.
    func startsFunctionArrow(at start: Int) -> Bool {
        var i = start
        while true {
            switch tokens[i].kind {
            case .arrow: return true
            case .async, .reasync, .rethrows, .await: i += 1
            case .throws, .throw, .try:
                i += 1
                if tokens[i].kind == .leftParen { i = endOfGroup(at: i) }
            default: return false
            }
        }
    }

    @inline(never)
    private mutating func parseFunctionType(from parameters: UInt32) -> UInt32 {
        let first = first(of: parameters)
        var children = NodeList()
        if kind(of: parameters) == .tupleType {
            children = list(ofChildren: parameters)
        } else {
            // `Int -> Int` of Swift 2, which the compiler rejects only later.
            let element = make(.tupleTypeElement, first, from: first, child: parameters)
            append(element, to: &children)
        }
        var flags: UInt8 = 0
        parseEffects(&flags, &children)
        let arrow = index
        append(parseReturnClause(), to: &children)
        return make(.functionType, arrow, from: first, child: children.first, flags: flags)
    }

    /// `async throws(E)` in any order; a `throwsClause` is added to the list.
    @inline(__always)
    mutating func parseEffects(_ flags: inout UInt8, _ list: inout NodeList) {
        switch kind {
        case .async, .reasync, .throws, .rethrows, .await, .throw, .try: parseEffectsPresent(&flags, &list)
        default: break
        }
    }

    @inline(never)
    private mutating func parseEffectsPresent(_ flags: inout UInt8, _ list: inout NodeList) {
        while true {
            switch kind {
            case .async, .reasync:
                flags |= NodeFlag.isAsync
                advance()
            case .throws, .rethrows:
                flags |= NodeFlag.isThrowing
                append(parseThrowsClause(), to: &list)
            case .await, .throw, .try:
                if startsLine || kind == .await && !startsFunctionArrow(at: index) && kind(ahead: 1) != .leftBrace { return }
                report("expected 'async' or 'throws'")
                advance()
            default:
                return
            }
        }
    }

    mutating func parseThrowsClause() -> UInt32 {
        let start = index
        advance()
        var type: UInt32 = 0
        if kind == .leftParen, !startsLine {
            advance()
            type = parseType()
            expect(.rightParen, "expected ')' behind the type of the error")
        }
        return make(.throwsClause, start, from: start, child: type)
    }

    mutating func parseReturnClause() -> UInt32 {
        let start = index
        expect(.arrow, "expected '->'")
        let type = parseResultType()
        return make(.returnClause, start, from: start, child: type)
    }

    /// A type that may be `<T> T`, an opaque result with named parameters.
    mutating func parseResultType() -> UInt32 {
        guard kind == .leftAngle else { return parseType() }
        let first = index
        let parameters = parseGenericParameters()
        let type = parseType()
        nodes[Int(parameters)].next = type
        return make(.attributedType, first, from: first, child: parameters)
    }

    mutating func parseSimpleOrCompositionType() -> UInt32 {
        let first = index
        switch kind {
        case .each where startsTypeBehindWord():
            advance()
            let pack = parseSimpleType()
            return make(.packElementType, first, from: first, child: pack)
        case .some, .any:
            guard startsTypeBehindWord() else { break }
            let result: NodeKind = kind == .some ? .someType : .anyType
            advance()
            let constraint = parseCompositionType(from: index)
            return make(result, first, from: first, child: constraint)
        default: break
        }
        return parseCompositionType(from: first)
    }

    /// Whether `some`, `any` or `each` is followed by a type, rather than being one's name.
    func startsTypeBehindWord() -> Bool {
        switch kind(ahead: 1) {
        case .leftParen, .leftSquare, .capitalSelf, .anyKeyword, .wildcard: true
        case .prefixOperator: isByte(0x7E, ahead: 1)
        case .atSign: true
        case let next: next.isIdentifier
        }
    }

    private mutating func parseCompositionType(from first: Int) -> UInt32 {
        let type = parseSimpleType()
        guard kind == .ampersand || kind == .prefixAmpersand && !startsLine else { return type }
        var children = NodeList()
        append(type, to: &children)
        while kind == .ampersand || kind == .prefixAmpersand && !startsLine {
            advance()
            append(parseSimpleType(), to: &children)
        }
        return make(.compositionType, first, from: first, child: children.first)
    }

    /// A name with generic arguments and members, brackets, or parentheses, and what follows: `.Type`, `?`, `!`.
    mutating func parseSimpleType(allowsMembers: Bool = true, isAttributeName: Bool = false) -> UInt32 {
        let first = index
        if kind.isOperator, isByte(0x7E) {
            advance()
            guard enter() else { return make(.missingType, first, from: first) }
            let type = parseSimpleType(allowsMembers: allowsMembers, isAttributeName: isAttributeName)
            leave()
            return make(.suppressedType, first, from: first, child: type)
        }
        var type: UInt32
        switch kind {
        case .leftParen: type = parseTupleType()
        case .leftSquare: type = parseCollectionType()
        case .capitalSelf, .anyKeyword, .wildcard: type = parseTypeName(.identifierType)
        case .class: return makeLeaf(.classRestrictionType)
        case .protocol where kind(ahead: 1) == .leftAngle || kind(ahead: 1).isOperator: return parseProtocolComposition()
        default:
            guard kind.isIdentifier else {
                report("expected a type")
                return make(.missingType, first, from: first)
            }
            type = parseTypeName(.identifierType)
        }
        while true {
            switch kind {
            case .period:
                let next = kind(ahead: 1)
                guard allowsMembers || next == .metatypeName || next == .protocolName else { return type }
                guard next.isIdentifier || next.isKeyword else {
                    advance()
                    report("expected the name of a member type")
                    return make(.memberType, index - 1, from: first, child: type)
                }
                advance()
                type = parseTypeName(.memberType, base: type, from: first)
            case .postfixQuestion where !isAttributeName && !startsLine:
                advance()
                type = make(.optionalType, index - 1, from: first, child: type)
            case .postfixExclaim where !isAttributeName && !startsLine:
                advance()
                type = make(.implicitlyUnwrappedType, index - 1, from: first, child: type)
            default:
                return type
            }
        }
    }

    /// `protocol<A, B>` of Swift 2, which is `A & B`.
    private mutating func parseProtocolComposition() -> UInt32 {
        let first = index
        report("'protocol<…>' is written 'A & B'")
        advance()
        guard kind == .leftAngle else {
            // `protocol<>`
            advance()
            return make(.compositionType, first, from: first)
        }
        advance()
        guard enter() else { return make(.missingType, first, from: first) }
        defer { leave() }
        var types = NodeList()
        while kind != .rightAngle, !closesList {
            let before = index
            append(parseType(), to: &types)
            if !consume(.comma) || index == before { break }
        }
        expect(.rightAngle, "expected '>'")
        return make(.compositionType, first, from: first, child: types.first)
    }

    /// A name with generic arguments; `Module::Name` is one.
    @inline(__always)
    private mutating func parseTypeName(_ result: NodeKind, base: UInt32 = 0, from start: Int = -1) -> UInt32 {
        let first = start < 0 ? index : start
        var name = index
        advance()
        if kind == .colonColon {
            advance()
            name = index
            expectQualifiedName()
        }
        guard kind == .leftAngle else { return make(result, name, from: first, child: base) }
        let arguments = parseGenericArguments()
        if base == 0 { return make(result, name, from: first, child: arguments) }
        nodes[Int(base)].next = arguments
        return make(result, name, from: first, child: base)
    }

    @inline(never)
    mutating func parseGenericArguments() -> UInt32 {
        let first = index
        advance()
        guard enter() else { return make(.genericArguments, first, from: first) }
        defer { leave() }
        var arguments = NodeList()
        while kind != .rightAngle {
            let before = index
            append(parseGenericArgument(), to: &arguments)
            if failed { break }
            if !consume(.comma) || index == before { break }
        }
        if kind == .rightAngle { advance() } else { report("expected '>' behind the generic arguments") }
        if failed { groupEnds[first] = Self.noGenericArguments }
        return make(.genericArguments, first, from: first, child: arguments.first)
    }

    private mutating func parseGenericArgument() -> UInt32 {
        let first = index
        if kind == .integerLiteral { return makeLeaf(.integerLiteral) }
        if kind(ahead: 1) == .integerLiteral, isByte(0x2D) {
            advance()
            let value = makeLeaf(.integerLiteral)
            return make(.prefixExpr, first, from: first, child: value)
        }
        let type = parseType()
        if kind.isOperator, isEllipsis { advance() }
        return type
    }

    @inline(never)
    mutating func parseCollectionType() -> UInt32 {
        let first = index
        advance()
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.arrayType, first, from: first)
        }
        defer { leave() }
        let element = parseGenericArgument()
        if kind == .of, !startsLine {
            advance()
            nodes[Int(element)].next = parseGenericArgument()
            expect(.rightSquare, "expected ']' behind the type")
            return make(.inlineArrayType, first, from: first, child: element)
        }
        if kind == .colon {
            advance()
            nodes[Int(element)].next = parseType()
            expect(.rightSquare, "expected ']' behind the type")
            return make(.dictionaryType, first, from: first, child: element)
        }
        expect(.rightSquare, "expected ']' behind the type")
        return make(.arrayType, first, from: first, child: element)
    }

    @inline(never)
    private mutating func parseTupleType() -> UInt32 {
        let first = index
        advance()
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.tupleType, first, from: first)
        }
        defer { leave() }
        var elements = NodeList()
        while kind != .rightParen, kind != .endOfFile {
            let before = index
            append(parseTupleTypeElement(), to: &elements)
            if failed { break }
            if !consume(.comma) || index == before { break }
        }
        expect(.rightParen, "expected ')' behind the type")
        return make(.tupleType, first, from: first, child: elements.first)
    }

    private mutating func parseTupleTypeElement() -> UInt32 {
        let first = index
        var flags: UInt8 = 0
        var token = index
        var children = NodeList()
        // `inout` before a name is of Swift 2.
        if kind == .inout, kind(ahead: 1).isLabel, kind(ahead: 2) == .colon { advance() }
        if kind.isLabel || kind == .inout {
            if kind(ahead: 1) == .colon {
                flags = NodeFlag.hasLabel
                token = index
                index += 2
            } else if kind(ahead: 1).isLabel, kind(ahead: 2) == .colon {
                flags = NodeFlag.hasLabel
                token = index + 1
                index += 3
            }
        }
        append(parseType(), to: &children)
        if kind.isOperator, isEllipsis {
            advance()
            flags |= NodeFlag.variadic
        }
        if kind == .equal {
            if speculation > 0 {
                failed = true
            } else {
                append(parseInitializer(), to: &children)
            }
        }
        return make(.tupleTypeElement, token, from: first, child: children.first, flags: flags)
    }

    /// In `groupEnds` for a `<`: it has been tried, and begins no generic arguments. Without this, `A<A<A<…` would be
    /// tried from each of its angles to the end.
    static let noGenericArguments: UInt32 = 1

    /// Tries generic arguments behind a name in an expression: only where they close and what follows cannot be an operand.
    /// Takes everything back otherwise, and returns 0.
    @inline(never)
    mutating func tryGenericArguments() -> UInt32 {
        if groupEnds[index] == Self.noGenericArguments { return 0 }
        let start = mark
        let (wasFailed, wasDepth) = (failed, depth)
        failed = false
        speculation += 1
        let arguments = parseGenericArguments()
        speculation -= 1
        let succeeded = !failed && isGenericArgumentsEnd
        failed = wasFailed
        depth = wasDepth
        if succeeded { return arguments }
        reset(to: start)
        return 0
    }

    private var isGenericArgumentsEnd: Bool {
        switch kind {
        case .rightParen, .rightSquare, .leftBrace, .rightBrace, .period, .comma, .semicolon, .endOfFile,
            .postfixExclaim, .postfixQuestion, .colon, .ampersand, .colonColon:
            true
        case .leftParen, .leftSquare: !startsLine
        // What begins a statement or declaration is no operand.
        case .if, .guard, .while, .for, .do, .switch, .return, .throw, .defer, .break, .continue, .fallthrough, .case, .default,
            .atSign, .poundIf, .poundElseif, .poundElse, .poundEndif, .poundSourceLocation:
            true
        case .repeat: kind(ahead: 1) == .leftBrace
        case .discard: kind(ahead: 1) == .self
        case .pound: false
        default: kind != .identifier && startsDeclaration(at: index, inMembers: false) || startsLabeledStatement
        }
    }

    /// Whether a type can be read at the current token. Moves nothing.
    mutating func canParseType() -> Bool {
        let start = mark
        let (wasFailed, wasDepth) = (failed, depth)
        failed = false
        speculation += 1
        _ = parseType()
        speculation -= 1
        let succeeded = !failed && index > start.index
        failed = wasFailed
        depth = wasDepth
        reset(to: start)
        return succeeded
    }
}

extension TokenKind {
    /// Words that stand before a type and change how a value of it is passed.
    @inline(__always) var isTypeSpecifier: Bool {
        switch self {
        case .inout, .underscoreShared, .underscoreOwned, .isolated, .underscoreConst, .borrowing, .consuming, .sending,
            .nonisolated:
            true
        default: false
        }
    }
}
