/// Files, blocks and statements.
extension Parser {
    mutating func parseSourceFile() -> UInt32 {
        var children = NodeList()
        while kind != .endOfFile {
            let before = index
            parseStatements(&children, inSwitchCase: false)
            if index == before {
                // A closing bracket or directive without its opening one.
                report("unexpected token")
                let first = index
                advance()
                append(make(.unexpected, first, from: first), to: &children)
            }
        }
        return make(.sourceFile, 0, from: 0, child: children.first)
    }

    /// Statements up to what ends their list.
    mutating func parseStatements(_ list: inout NodeList, inSwitchCase: Bool) {
        var needsSeparator = false
        while true {
            switch kind {
            case .rightBrace, .endOfFile, .poundElse, .poundElseif, .poundEndif, .rightParen, .rightSquare:
                return
            case .semicolon:
                advance()
                needsSeparator = false
                continue
            case .poundSourceLocation:
                skipSourceLocation()
                needsSeparator = false
                continue
            case .case, .default:
                if inSwitchCase { return }
            case .atSign:
                if inSwitchCase, startsSwitchCase { return }
            case .poundIf:
                if inSwitchCase, holdsSwitchCases() { return }
            default: break
            }
            if needsSeparator, !startsLine { report("expected ';' between statements on one line") }
            let before = index
            let statement = parseStatement()
            append(index > before ? statement : skipUnexpected("expected a statement"), to: &list)
            needsSeparator = true
        }
    }

    @inline(never)
    mutating func parseCodeBlock() -> UInt32 {
        let first = index
        guard kind == .leftBrace else {
            report("expected '{'")
            return make(.codeBlock, first, from: first)
        }
        guard enter() else {
            index = max(index, endOfGroup(at: first))
            return make(.codeBlock, first, from: first)
        }
        defer { leave() }
        advance()
        var children = NodeList()
        parseStatements(&children, inSwitchCase: false)
        closeBlock()
        return make(.codeBlock, first, from: first, child: children.first)
    }

    /// One statement, declaration or expression. Moves nothing where none begins.
    mutating func parseStatement() -> UInt32 {
        switch kind {
        case .if, .switch: return parseStatementExpression()
        case .guard: return parseGuard()
        case .while: return parseWhile()
        case .for: return parseFor()
        case .do: return parseDo()
        case .return: return parseReturn()
        case .throw: return parseKeywordStatement(.throwStmt)
        case .defer:
            let first = index
            advance()
            let block = parseCodeBlock()
            return make(.deferStmt, first, from: first, child: block)
        case .break, .continue: return parseJump()
        case .fallthrough: return makeLeaf(.fallthroughStmt)
        case .repeat where kind(ahead: 1) == .leftBrace: return parseRepeat()
        case .poundIf:
            if holdsOnlyAttributes() { return parseDeclaration(inMembers: false) }
            return parseDirective(.statements)
        case .atSign:
            if startsDeclaration(at: index, inMembers: false) || kind(ahead: 1) != .stringLiteral && !canParseType() {
                return parseDeclaration(inMembers: false)
            }
            return parseExpression()
        case .case, .default:
            report("'case' outside of a 'switch'")
            return parseSwitchCase()
        case .class, .func, .var, .let, .struct, .enum, .protocol, .extension, .deinit, .subscript, .typealias,
            .associatedtype, .import, .operator, .precedencegroup, .`init`, .public, .private, .fileprivate, .internal,
            .static:
            if kind == .`init`, !startsInitializer { return parseExpression() }
            return parseDeclaration(inMembers: false)
        default: break
        }
        if kind.isIdentifier { return parseWordStatement() }
        return parseExpression()
    }

    /// A statement that begins with a name or contextual word.
    @inline(__always)
    private mutating func parseWordStatement() -> UInt32 {
        if startsLabeledStatement { return parseLabeled() }
        switch kind {
        case .identifier: return parseExpression()
        case .yield where isInCoroutine || startsOperandBehindWord([]): return parseKeywordStatement(.yieldStmt)
        case .discard where startsOperandBehindWord([]): return parseKeywordStatement(.discardStmt)
        default:
            if startsDeclaration(at: index, inMembers: false) { return parseDeclaration(inMembers: false) }
            return parseExpression()
        }
    }

    /// Whether the `init` here has a body or effects, so that it does not delegate: a file may be a part of a type's members.
    private var startsInitializer: Bool {
        guard kind(ahead: 1) == .leftParen else {
            return kind(ahead: 1) == .leftAngle || kind(ahead: 1) == .postfixQuestion || kind(ahead: 1) == .postfixExclaim
        }
        let end = endOfGroup(at: index + 1)
        switch tokens[end].kind {
        case .leftBrace: return tokens[end].flags & TokenFlag.startsLine == 0
        case .async, .throws, .rethrows, .where: return true
        default: return false
        }
    }

    /// Whether `name: while …` or the like stands here.
    var startsLabeledStatement: Bool {
        guard kind.isIdentifier, kind(ahead: 1) == .colon else { return false }
        switch kind(ahead: 2) {
        case .if, .switch, .while, .for, .do, .repeat, .guard: return true
        default: return false
        }
    }

    private mutating func parseLabeled() -> UInt32 {
        let first = index
        index += 2
        guard enter() else { return make(.labeledStmt, first, from: first) }
        let statement = parseStatement()
        leave()
        return make(.labeledStmt, first, from: first, child: statement)
    }

    /// An `if` or `switch` that stands alone; with `as` behind it, it is the operand of that.
    private mutating func parseStatementExpression() -> UInt32 {
        let first = index
        let statement = kind == .if ? parseIf() : parseSwitch()
        guard kind == .as else { return statement }
        var elements = NodeList()
        append(statement, to: &elements)
        advance()
        var flags: UInt8 = 0
        if consume(.postfixQuestion) { flags = NodeFlag.optionalCast }
        if consume(.postfixExclaim) { flags = NodeFlag.forcedCast }
        let start = index
        let type = parseType()
        append(make(.asOperator, start - 1, from: start - 1, child: type, flags: flags), to: &elements)
        return make(.sequenceExpr, first, from: first, child: elements.first)
    }

    private mutating func parseReturn() -> UInt32 {
        let first = index
        advance()
        if endsReturn { return make(.returnStmt, first, from: first) }
        let value = parseExpression()
        return make(.returnStmt, first, from: first, child: value)
    }

    /// Whether nothing is returned: the value may stand on the next line, unless a statement or declaration begins there.
    private var endsReturn: Bool {
        switch kind {
        case .rightBrace, .semicolon, .endOfFile, .poundElse, .poundElseif, .poundEndif, .poundIf, .case, .default,
            .rightParen, .rightSquare:
            return true
        case .if, .switch: return false
        case .do, .return, .throw, .for, .while, .guard, .defer, .break, .continue, .fallthrough: return true
        case .repeat: return kind(ahead: 1) == .leftBrace
        case .atSign: return startsLine && (startsDeclaration(at: index, inMembers: false) || startsSwitchCase)
        case .`init`: return false
        default:
            if !startsLine { return false }
            if kind.isDeclarationKeyword { return true }
            if kind.isModifier, startsDeclaration(at: index, inMembers: false) { return true }
            return startsLabeledStatement
        }
    }

    /// `throw`, `yield`, `discard` and their expression.
    private mutating func parseKeywordStatement(_ result: NodeKind) -> UInt32 {
        let first = index
        advance()
        let value = parseExpression()
        return make(result, first, from: first, child: value)
    }

    private mutating func parseJump() -> UInt32 {
        let first = index
        let result: NodeKind = kind == .break ? .breakStmt : .continueStmt
        advance()
        if kind.isIdentifier, !startsLine, !startsDeclaration(at: index, inMembers: false) {
            advance()
            return make(result, first + 1, from: first, flags: NodeFlag.hasLabel)
        }
        return make(result, first, from: first)
    }
}
