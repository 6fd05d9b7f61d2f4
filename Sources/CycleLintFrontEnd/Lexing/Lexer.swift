/// Turns the bytes of one file into tokens, in one pass, whatever the bytes are.
///
/// Knows the space around operators, how string literals nest, and Swift's heuristics for regular expressions (by the
/// token before); knows no grammar. Follows `Lexer.cpp` of the compiler and `Cursor.swift` of swift-syntax.
struct Lexer {
    let text: UnsafeMutablePointer<UInt8>
    let end: UnsafeMutablePointer<UInt8>
    let tokens: UnsafeMutablePointer<Token>
    /// See `TreeStorage.groupEnds`.
    let groupEnds: UnsafeMutablePointer<UInt32>
    let openGroups: UnsafeMutablePointer<UInt32>
    var openGroupCount = 0
    let table: ByteTable
    let keywords: KeywordTable
    /// The byte that is looked at next.
    var position: UnsafeMutablePointer<UInt8>
    var count = 0
    /// Parentheses open since the innermost interpolation began.
    var parenthesisDepth = 0
    /// The string literals around the current position, outermost first.
    var strings: [StringState] = []
    var problems: [Problem] = []
    /// No regular expression over several lines with so many `#` is closed in the rest of the file: without this, many that
    /// are not would each be followed to its end. So with the next three.
    var unclosedRegexPounds = Int.max
    /// Where a run of `#` ends that begins no literal.
    var hashRunEnd: UnsafeMutablePointer<UInt8>
    /// The end of a line that closes no curly quotes.
    var unclosedCurlyQuotesEnd: UnsafeMutablePointer<UInt8>
    /// Conflict markers are not closed in the rest of the file.
    var hasUnclosedConflict = false

    init(_ storage: TreeStorage, byteCount: Int) {
        text = storage.text
        end = text + byteCount
        tokens = storage.tokens
        groupEnds = storage.groupEnds
        openGroups = storage.openGroups
        table = .shared
        keywords = .shared
        position = text
        hashRunEnd = text
        unclosedCurlyQuotesEnd = text
    }

    /// Lexes the whole file. Afterwards `count` tokens are there, the `endOfFile` included, and four more of it behind.
    mutating func run() {
        skipByteOrderMarkAndShebang()
        let classes = table.classes, continuesWord = table.continuesWord
        var p = position
        var flags = TokenFlag.startsLine
        while true {
            if p.pointee == 0x20 {
                p = skipSpaces(p)
                flags |= TokenFlag.spaceBefore
            }
            let start = p
            let byte = p.pointee
            switch classes[Int(byte)] {
            case .space:
                p += 1
                flags |= TokenFlag.spaceBefore
                continue
            case .newline:
                p += 1
                flags |= TokenFlag.startsLine | TokenFlag.spaceBefore
                if !strings.isEmpty { endSingleLineStrings(at: start) }
                continue
            case .word:
                p += 1
                while continuesWord[Int(p.pointee)] == 1 { p += 1 }
                if p.pointee >= 0x80 {
                    p = skipWord(p)
                    add(.identifier, start, p, flags)
                } else {
                    let length = p - start
                    add(length == 1 ? (byte == 0x5F ? .wildcard : .identifier) : keywords.kind(start, length: length),
                        start, p, flags)
                }
            case .punctuation:
                p += 1
                add(table.punctuation[Int(byte)], start, p, flags)
            case .opening:
                p += 1
                openGroup()
                add(byte == 0x7B ? .leftBrace : .leftSquare, start, p, flags)
            case .closing:
                p += 1
                add(byte == 0x7D ? .rightBrace : .rightSquare, start, p, flags)
                closeGroup(byte == 0x7D ? .leftBrace : .leftSquare)
            case .leftParen:
                p += 1
                parenthesisDepth &+= 1
                openGroup()
                add(.leftParen, start, p, flags)
            case .rightParen:
                p += 1
                parenthesisDepth &-= 1
                add(.rightParen, start, p, flags)
                closeGroup(.leftParen)
                if parenthesisDepth == 0, !strings.isEmpty {
                    position = p
                    resumeString()
                    p = position
                }
            case .colon:
                p += p[1] == 0x3A ? 2 : 1
                add(p - start == 2 ? .colonColon : .colon, start, p, flags)
            case .period:
                if table.isOperatorByte(p[1]) || p[1] >= 0x80 {
                    position = p
                    lexOperator(flags)
                    p = position
                } else {
                    p += 1
                    add(.period, start, p, flags)
                }
            case .slash where p[1] == 0x2F:
                p = skipLineComment(p)
                flags |= TokenFlag.spaceBefore
                continue
            case .slash where p[1] == 0x2A:
                position = p
                flags |= skipBlockComment() | TokenFlag.spaceBefore
                p = position
                continue
            case .operatorByte, .slash, .postfixMark:
                position = p
                if byte == 0x3C || byte == 0x3E, skipConflictMarker() {
                    p = position
                    flags |= TokenFlag.startsLine | TokenFlag.spaceBefore
                    continue
                }
                if classes[Int(byte)] != .postfixMark || !lexPostfixMark(flags) { lexOperator(flags) }
                p = position
            case .digit:
                position = p
                lexNumber(flags)
                p = position
            case .quote:
                position = p
                lexString(flags, pounds: 0)
                p = position
            case .hash:
                position = p
                lexHash(flags)
                p = position
            case .dollar:
                position = p
                lexDollar(flags)
                p = position
            case .backtick:
                position = p
                lexBacktick(flags)
                p = position
            case .null where p >= end:
                position = p
                finish(flags)
                return
            case .null, .other, .nonASCII:
                position = p
                let isToken = lexOther(flags)
                p = position
                if !isToken {
                    flags |= TokenFlag.spaceBefore
                    continue
                }
            }
            flags = 0
        }
    }

    @inline(__always)
    mutating func add(
        _ kind: TokenKind, _ start: UnsafeMutablePointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>, _ flags: UInt8
    ) {
        (tokens + count).initialize(
            to: Token(
                offset: UInt32(truncatingIfNeeded: start - text), end: UInt32(truncatingIfNeeded: end - text),
                kind: kind, flags: flags))
        count &+= 1
    }

    /// The next token opens a group.
    @inline(__always)
    mutating func openGroup() {
        openGroups[openGroupCount] = UInt32(truncatingIfNeeded: count)
        openGroupCount &+= 1
    }

    /// The last token closes the group that a token of the given kind opened.
    @inline(__always)
    mutating func closeGroup(_ opener: TokenKind) {
        if openGroupCount > 0 {
            let open = Int(openGroups[openGroupCount - 1])
            if tokens[open].kind == opener {
                groupEnds[open] = UInt32(truncatingIfNeeded: count)
                openGroupCount &-= 1
                return
            }
        }
        closeOuterGroup(opener)
    }

    /// A closing bracket that does not match the innermost opening one. A brace closes over parentheses, not the other
    /// way round, and nothing but its own end closes a string literal.
    @inline(never)
    private mutating func closeOuterGroup(_ opener: TokenKind) {
        var i = openGroupCount
        // No further out than the parser goes: otherwise many of them would take quadratic time. An end of a literal is sure to
        // find its beginning.
        let lowest = opener == .stringStart ? 0 : max(0, i - Parser.depthLimit)
        while i > lowest {
            let kind = tokens[Int(openGroups[i - 1])].kind
            if kind == opener { break }
            if opener != .stringStart, kind == .stringStart || (kind == .leftBrace && opener != .leftBrace) { return }
            i -= 1
        }
        if i == lowest { return }
        leaveGroupsOpen(downTo: i, end: count - 1)
        openGroupCount = i - 1
        groupEnds[Int(openGroups[i - 1])] = UInt32(count)
    }

    /// Ends groups that nothing closes.
    private mutating func leaveGroupsOpen(downTo wanted: Int, end: Int) {
        while openGroupCount > wanted {
            openGroupCount -= 1
            let open = Int(openGroups[openGroupCount])
            groupEnds[open] = UInt32(end)
            tokens[open].flags |= TokenFlag.unterminated
        }
    }

    var previousKind: TokenKind { count == 0 ? .endOfFile : tokens[count - 1].kind }

    @inline(never)
    mutating func report(_ message: String, at place: UnsafeMutablePointer<UInt8>) {
        if problems.count < Parser.problemLimit { problems.append(Problem(offset: place - text, message: message)) }
    }

    private mutating func finish(_ flags: UInt8) {
        var flags = flags
        while let state = strings.popLast() {
            report("unterminated string literal", at: text + Int(state.start))
            add(.stringEnd, position, position, TokenFlag.unterminated)
            closeGroup(.stringStart)
            flags = TokenFlag.startsLine
        }
        add(.endOfFile, end, end, flags | TokenFlag.startsLine)
        leaveGroupsOpen(downTo: 0, end: count - 1)
        for ahead in 0..<4 { (tokens + count + ahead).initialize(to: tokens[count - 1]) }
    }
}
