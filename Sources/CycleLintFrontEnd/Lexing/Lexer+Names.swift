/// Names, numbers, and what starts with `#`.
extension Lexer {
    /// Behind the last scalar of a name that goes on at `start`.
    func skipWord(_ start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        var p = start
        while true {
            switch table.continuesWord[Int(p.pointee)] {
            case 1:
                p += 1
            case 2:
                let (scalar, length) = ScalarClass.decode(p)
                guard let scalar, ScalarClass.continuesWord(scalar) else { return p }
                p += length
            default:
                return p
            }
        }
    }

    mutating func lexDollar(_ flags: UInt8) {
        let start = position
        var p = start + 1
        while table.classOf(p.pointee) == .digit { p += 1 }
        let digitsEnd = p
        p = skipWord(p)
        add(p == digitsEnd && p - start > 1 ? .dollarIdentifier : .identifier, start, p, flags)
        position = p
    }

    /// A name in backticks may hold nearly anything on its line.
    mutating func lexBacktick(_ flags: UInt8) {
        let start = position
        var p = start + 1
        while p < end, p.pointee != 0x60, p.pointee != 0x0A, p.pointee != 0x0D { p += 1 }
        guard p.pointee == 0x60, p - start > 1 else {
            report("unterminated name in backticks", at: start)
            position = start + 1
            add(.backtick, start, position, flags)
            return
        }
        position = p + 1
        add(.identifier, start, position, flags | TokenFlag.escaped)
    }

    /// `#if`, `#"raw"#`, `#/regex/#`, or the `#` of a macro.
    mutating func lexHash(_ flags: UInt8) {
        let start = position
        var p = max(start + 1, hashRunEnd)
        while p.pointee == 0x23 { p += 1 }
        hashRunEnd = p
        if p.pointee == 0x22 {
            position = p
            lexString(flags, pounds: p - start)
            return
        }
        if p.pointee == 0x2F, lexRegex(at: start, flags, mustBeRegex: true) { return }
        position = start + 1
        let wordEnd = skipWord(position)
        let length = wordEnd - position
        var kind = TokenKind.pound
        switch length {
        case 2 where matches("if", at: position): kind = .poundIf
        case 4 where matches("else", at: position): kind = .poundElse
        case 5 where matches("endif", at: position): kind = .poundEndif
        case 6 where matches("elseif", at: position): kind = .poundElseif
        case 9 where matches("available", at: position): kind = .poundAvailable
        case 11 where matches("unavailable", at: position): kind = .poundUnavailable
        case 14 where matches("sourceLocation", at: position): kind = .poundSourceLocation
        case 10 where matches("_hasSymbol", at: position): kind = .poundHasSymbol
        default: break
        }
        if kind != .pound { position = wordEnd }
        add(kind, start, position, flags)
    }

    mutating func lexNumber(_ flags: UInt8) {
        let start = position
        var p = start
        var kind = TokenKind.integerLiteral
        func digits(_ p: UnsafeMutablePointer<UInt8>, isHex: Bool = false) -> UnsafeMutablePointer<UInt8> {
            var p = p
            while true {
                switch p.pointee {
                case 0x30...0x39, 0x5F: p += 1
                case 0x41...0x46 where isHex, 0x61...0x66 where isHex: p += 1
                default: return p
                }
            }
        }
        func isHexDigit(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
        }
        func exponent(_ p: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
            let sign = p[1] == 0x2B || p[1] == 0x2D ? 2 : 1
            return (0x30...0x39).contains(p[sign]) ? digits(p + sign) : nil
        }
        if p[0] == 0x30, p[1] == 0x78 {
            p = digits(p + 2, isHex: true)
            let integerEnd = p
            if p[0] == 0x2E, isHexDigit(p[1]), previousKind != .period { p = digits(p + 1, isHex: true) }
            if p[0] == 0x70 || p[0] == 0x50, let behind = exponent(p) {
                p = behind
                kind = .floatLiteral
            } else {
                p = integerEnd
            }
            if integerEnd - start == 2 { report("expected a digit", at: start) }
        } else if p[0] == 0x30, p[1] == 0x6F || p[1] == 0x62 {
            p = digits(p + 2)
            if p - start == 2 { report("expected a digit", at: start) }
        } else {
            p = digits(p)
            if p[0] == 0x2E, (0x30...0x39).contains(p[1]), previousKind != .period {
                p = digits(p + 1)
                kind = .floatLiteral
            }
            if p[0] == 0x65 || p[0] == 0x45, let behind = exponent(p) {
                p = behind
                kind = .floatLiteral
            }
        }
        let wordEnd = skipWord(p)
        if wordEnd > p {
            report("not a digit of this number", at: p)
            p = wordEnd
        }
        add(kind, start, p, flags)
        position = p
    }
}
