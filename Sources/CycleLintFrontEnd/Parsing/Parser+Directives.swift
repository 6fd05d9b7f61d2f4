/// What an `#if` holds, by where it stands.
enum DirectiveContent {
    case statements, members, switchCases, attributes, arrayElements, accessors
}

/// `#if`: every branch is parsed.
extension Parser {
    @inline(never)
    mutating func parseDirective(_ content: DirectiveContent) -> UInt32 {
        let first = index
        guard enter() else { return make(.ifConfig, first, from: first) }
        var clauses = NodeList()
        while kind == .poundIf || kind == .poundElseif || kind == .poundElse {
            if kind == .poundIf, !clauses.isEmpty { break }
            let start = index
            let isElse = kind == .poundElse
            advance()
            var children = NodeList()
            var flags: UInt8 = 0
            if isElse {
                // `#else if` is a mistake that the compiler forgives with an error.
                if !startsLine, kind == .if {
                    report("expected '#elseif'")
                    skipLine()
                }
            } else {
                append(parseDirectiveCondition(), to: &children)
                flags = NodeFlag.hasCondition
            }
            parseDirectiveBody(content, &children)
            append(make(.ifConfigClause, start, from: start, child: children.first, flags: flags), to: &clauses)
        }
        expect(.poundEndif, "expected '#endif'")
        leave()
        return make(.ifConfig, first, from: first, child: clauses.first)
    }

    mutating func parseDirectiveCondition() -> UInt32 {
        let condition = parseExpression([.directive])
        if !startsLine, !closesList {
            report("unexpected tokens behind the condition of '#if'")
            skipLine()
        }
        return condition
    }

    private mutating func skipLine() {
        while !startsLine, kind != .endOfFile { advance() }
    }

    @inline(never)
    private mutating func parseDirectiveBody(_ content: DirectiveContent, _ children: inout NodeList) {
        while !endsDirectiveClause {
            let before = index
            switch content {
            case .statements: parseStatements(&children, inSwitchCase: false)
            case .members: parseMembers(&children)
            case .switchCases: parseSwitchCases(&children)
            case .attributes: parseAttributes(&children)
            case .arrayElements: parseArrayElements(&children)
            case .accessors: parseAccessors(&children)
            }
            if endsDirectiveClause { break }
            if index == before || content != .statements {
                append(skipUnexpected("unexpected token in '#if'"), to: &children)
            }
        }
    }

    /// `#sourceLocation(file: "A.swift", line: 1)`
    mutating func skipSourceLocation() {
        advance()
        if kind == .leftParen, !startsLine { skipOne() } else { report("expected '(' behind '#sourceLocation'") }
    }

    var endsDirectiveClause: Bool {
        switch kind {
        case .poundElse, .poundElseif, .poundEndif, .endOfFile: true
        default: false
        }
    }

    /// Whether the `#if` here holds only attributes, so that it belongs to the declaration behind it.
    func holdsOnlyAttributes() -> Bool {
        var i = index
        var sawAttribute = false
        return skipDirectiveOfAttributes(&i, &sawAttribute, 0) && sawAttribute
    }

    private func skipDirectiveOfAttributes(_ i: inout Int, _ sawAttribute: inout Bool, _ nesting: Int) -> Bool {
        guard nesting < 32 else { return false }
        while true {
            switch tokens[i].kind {
            case .poundIf, .poundElseif, .poundElse: break
            case .poundEndif:
                i += 1
                return true
            default: return false
            }
            i += 1
            i = endOfLine(i)
            clause: while true {
                switch tokens[i].kind {
                case .atSign:
                    sawAttribute = true
                    i = endOfAttribute(at: i)
                case .poundIf:
                    if !skipDirectiveOfAttributes(&i, &sawAttribute, nesting + 1) { return false }
                default:
                    break clause
                }
            }
        }
    }

    /// The first token of the next line; a bracket's inside counts as its line.
    func endOfLine(_ start: Int) -> Int {
        var i = start
        while tokens[i].flags & TokenFlag.startsLine == 0, tokens[i].kind != .endOfFile { i = max(endOfGroup(at: i), i + 1) }
        return i
    }

    /// Whether the `#if` here holds switch cases, rather than statements of the case before it.
    func holdsSwitchCases() -> Bool {
        var i = index
        while true {
            switch tokens[i].kind {
            case .poundIf, .poundElseif, .poundElse: i = endOfLine(i + 1)
            case .atSign: i = endOfAttribute(at: i)
            case .case, .default: return true
            default: return false
            }
        }
    }
}
