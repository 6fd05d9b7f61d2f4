/// What an `#if` holds, by where it stands.
enum DirectiveContent {
    case statements, members, switchCases, attributes, arrayElements, accessors
}

/// `#if`: every branch is parsed.
extension Parser {
    @inline(never)
    mutating func parseDirective(_ content: DirectiveContent) -> UInt32 {
        let first = index
        guard enter(2) else { return make(.ifConfig, first, from: first) }
        var clauses = NodeList()
        var dependsOnVersion = false
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
                let condition = parseDirectiveCondition()
                dependsOnVersion = isVersionCondition(condition)
                append(condition, to: &children)
                flags = NodeFlag.hasCondition
            }
            let body = index
            parseDirectiveBody(content, &children)
            if dependsOnVersion { forgiveProblems(from: body) }
            append(make(.ifConfigClause, start, from: start, child: children.first, flags: flags), to: &clauses)
        }
        expect(.poundEndif, "expected '#endif'")
        leave(2)
        return make(.ifConfig, first, from: first, child: clauses.first)
    }

    /// Whether a condition asks for a version of the language or compiler, so that it fails where it is not met. A branch
    /// behind it, and the `#else` behind that, may be in a Swift that this parser cannot know: the compiler does not read it.
    private func isVersionCondition(_ condition: UInt32) -> Bool {
        let node = nodes[Int(condition)]
        switch node.kind {
        case .sequenceExpr:
            // `&&` binds more tightly than `||`: one operand of the first is enough, of the second it takes all.
            var child = node.child
            var isEveryAlternative = true, isAlternative = false
            while child != 0 {
                if isByte(0x7C, at: child) {
                    isEveryAlternative = isEveryAlternative && isAlternative
                    isAlternative = false
                } else if isVersionCondition(child) {
                    isAlternative = true
                }
                child = nodes[Int(child)].next
            }
            return isEveryAlternative && isAlternative
        case .prefixExpr: return isVersionCondition(node.child)
        case .tupleExpr, .argument: return node.child != 0 && isVersionCondition(node.child)
        case .callExpr:
            let name = Int(nodes[Int(node.child)].token)
            return isWord("swift", at: name) || isWord("compiler", at: name) || isWord("_compiler_version", at: name)
        default: return false
        }
    }

    private func isByte(_ byte: UInt8, at node: UInt32) -> Bool {
        text[Int(tokens[Int(nodes[Int(node)].token)].offset)] == byte
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
