/// Going on where the source makes no sense.
extension Parser {
    /// Enters one level of nesting. Where that would be too deep it skips what stands here and returns false.
    @inline(__always)
    mutating func enter() -> Bool {
        if depth < Self.depthLimit {
            depth &+= 1
            return true
        }
        skipTooDeep()
        return false
    }
    @inline(__always) mutating func leave() { depth &-= 1 }

    @inline(never)
    private mutating func skipTooDeep() {
        report("nested too deeply to be analysed")
        switch kind {
        case .rightParen, .rightBrace, .rightSquare, .endOfFile: break
        default: skipOne()
        }
    }

    /// The token behind the group of brackets that begins at `start`, or `start + 1` where no bracket is there.
    /// Ends early at a `}` that closes something outside.
    func endOfGroup(at start: Int) -> Int {
        var i = start
        var brackets = 0, braces = 0
        while true {
            switch tokens[i].kind {
            case .leftParen, .leftSquare: brackets += 1
            case .rightParen, .rightSquare:
                if brackets == 0, braces == 0 { return i }
                if brackets > 0 { brackets -= 1 }
            case .leftBrace: braces += 1
            case .rightBrace:
                if braces == 0 { return i }
                braces -= 1
                if braces == 0 { brackets = tokens[start].kind == .leftBrace ? 0 : brackets }
            case .endOfFile: return i
            default: break
            }
            i += 1
            if brackets == 0, braces == 0 { return i }
        }
    }

    /// Skips one token, or a whole group of brackets.
    mutating func skipOne() {
        let end = endOfGroup(at: index)
        index = max(end, kind == .endOfFile ? index : index + 1)
    }

    /// Skips the statement or declaration that cannot be read, up to the next line, `;`, closing bracket or `#`-directive.
    mutating func skipUnexpected(_ message: StaticString) -> UInt32 {
        report(message)
        let first = index
        repeat {
            skipOne()
        } while !startsLine && kind != .semicolon && !closesList && kind != .endOfFile
        return make(.unexpected, first, from: first)
    }

    /// Whether the current token ends any list of statements, members or arguments.
    var closesList: Bool {
        switch kind {
        case .rightBrace, .rightParen, .rightSquare, .poundElse, .poundElseif, .poundEndif, .endOfFile: true
        default: false
        }
    }
}
