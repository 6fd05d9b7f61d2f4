/// Going on where the source makes no sense.
extension Parser {
    /// Enters a level of nesting, of a weight by the stack that it takes. Where that would be too deep it skips what
    /// stands here and returns false.
    @inline(__always)
    mutating func enter(_ weight: Int = 1) -> Bool {
        if depth < Self.depthLimit {
            depth &+= weight
            return true
        }
        skipTooDeep()
        return false
    }
    @inline(__always) mutating func leave(_ weight: Int = 1) { depth &-= weight }

    @inline(never)
    private mutating func skipTooDeep() {
        report(Problem.tooDeep, at: index)
        switch kind {
        case .rightParen, .rightBrace, .rightSquare, .endOfFile: break
        default: skipOne()
        }
    }

    /// The token behind the group of brackets that begins at `start`, or `start + 1` where no bracket is there. At a
    /// closing bracket, itself. A group that is not closed ends before what closes something around it. O(1).
    func endOfGroup(at start: Int) -> Int {
        switch tokens[start].kind {
        case .leftParen, .leftSquare, .leftBrace, .stringStart: Int(groupEnds[start])
        case .rightParen, .rightSquare, .rightBrace, .endOfFile: start
        default: start + 1
        }
    }

    /// Whether the source closes the group of brackets that begins at `start`.
    @inline(__always) func isClosedGroup(at start: Int) -> Bool { tokens[start].flags & TokenFlag.unterminated == 0 }

    /// Skips one token, or a whole group of brackets.
    mutating func skipOne() {
        let end = endOfGroup(at: index)
        index = max(end, kind == .endOfFile ? index : index + 1)
    }

    /// Skips the statement or declaration that cannot be read, up to the next line, `;`, closing bracket or `#`-directive.
    @inline(never)
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
