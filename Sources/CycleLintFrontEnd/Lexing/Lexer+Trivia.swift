/// What lies between tokens.
extension Lexer {
    mutating func skipByteOrderMarkAndShebang() {
        if position[0] == 0xEF, position[1] == 0xBB, position[2] == 0xBF { position += 3 }
        if position[0] == 0x23, position[1] == 0x21 { position = endOfLine(position) }
    }

    /// Behind a run of spaces, eight at a time: indentation is a quarter of real sources.
    @inline(__always)
    func skipSpaces(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var p = start
        while true {
            let word = UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)) ^ 0x2020_2020_2020_2020
            if word != 0 { return p + word.trailingZeroBitCount / 8 }
            p += 8
        }
    }

    func endOfLine(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var p = start
        while true {
            let byte = p.pointee
            if byte == 0x0A || byte == 0x0D || (byte == 0 && p >= end) { return p }
            p += 1
        }
    }

    /// `start` is at `//`. Comments are a fifth of real sources, so this looks at eight bytes at a time.
    @inline(__always)
    func skipLineComment(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var p = start + 2
        while true {
            let word = UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)
            if Self.hasLineBreakOrNull(word) {
                p = endOfLine(p)
                return p
            }
            p += 8
        }
    }

    /// Whether one of eight bytes is a line feed, a carriage return or NUL. May say yes for none of them, never no for one.
    @inline(__always)
    static func hasLineBreakOrNull(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
        let a = word ^ (0x0A &* ones), b = word ^ (0x0D &* ones)
        let hits = ((a &- ones) & ~a) | ((b &- ones) & ~b) | ((word &- ones) & ~word)
        return hits & highs != 0
    }

    /// `position` is at `/*`; comments nest. Returns `startsLine` if it spans lines.
    mutating func skipBlockComment() -> UInt8 {
        let start = position
        var p = position + 2
        var depth = 1
        var flags: UInt8 = 0
        while true {
            switch p.pointee {
            case 0x2A where p[1] == 0x2F:
                p += 2
                depth -= 1
                if depth == 0 {
                    position = p
                    return flags
                }
            case 0x2F where p[1] == 0x2A:
                p += 2
                depth += 1
            case 0x0A, 0x0D:
                p += 1
                flags = TokenFlag.startsLine
            case 0 where p >= end:
                position = end
                report("unterminated '/*' comment", at: start)
                return flags
            default:
                p += 1
            }
        }
    }

    /// A version control conflict marker at the start of a line, up to the end of its last line.
    mutating func skipConflictMarker() -> Bool {
        if hasUnclosedConflict { return false }
        let before = position[-1]
        guard before == 0x0A || before == 0x0D || position == text else { return false }
        let opener: StaticString, closer: StaticString
        if matches("<<<<<<< ", at: position) {
            (opener, closer) = ("<<<<<<< ", ">>>>>>> ")
        } else if matches(">>>> ", at: position) {
            (opener, closer) = (">>>> ", "<<<<\n")
        } else {
            return false
        }
        var p = position + opener.utf8CodeUnitCount
        while true {
            p = endOfLine(p)
            if p >= end {
                hasUnclosedConflict = true
                return false
            }
            p += 1
            if matches(closer, at: p) { break }
        }
        report("source control conflict marker", at: position)
        position = closer.utf8CodeUnitCount == 5 ? p + 4 : endOfLine(p)
        return true
    }

    func matches(_ word: StaticString, at place: UnsafeMutablePointer<UInt8>) -> Bool {
        for i in 0..<word.utf8CodeUnitCount where place[i] != word.utf8Start[i] { return false }
        return true
    }

    /// A byte that starts no ASCII token. Returns whether a token came of it (otherwise it was skipped as trivia).
    mutating func lexOther(_ flags: UInt8) -> Bool {
        let start = position
        let (scalar, length) = ScalarClass.decode(start)
        guard let scalar else {
            while position < end, position.pointee >= 0x80, ScalarClass.decode(position).scalar == nil { position += 1 }
            report("invalid UTF-8", at: start)
            return false
        }
        if ScalarClass.startsWord(scalar) {
            position = skipWord(start)
            add(.identifier, start, position, flags)
            return true
        }
        if ScalarClass.startsOperator(scalar) {
            lexOperator(flags)
            return true
        }
        switch scalar {
        case 0, 0xA0, 0xFEFF:
            position += length
            return false
        case 0x201C, 0x201D:
            position = scalar == 0x201C ? endOfCurlyQuotes(start + length) : start + length
            report("curly quotes are no string delimiters", at: start)
            add(scalar == 0x201C ? .identifier : .unknown, start, position, flags)
            return true
        default:
            report("invalid character in source file", at: start)
            if scalar >= 0x80, ScalarClass.continuesWord(scalar) {
                position = skipWord(start)
                add(.identifier, start, position, flags)
                return true
            }
            position += length
            return false
        }
    }

    private mutating func endOfCurlyQuotes(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var p = start
        if p < unclosedCurlyQuotesEnd { return start }
        while p.pointee != 0x0A, p.pointee != 0x0D, p < end {
            if p[0] == 0xE2, p[1] == 0x80, p[2] == 0x9D { return p + 3 }
            p += 1
        }
        unclosedCurlyQuotesEnd = p
        return start
    }
}
