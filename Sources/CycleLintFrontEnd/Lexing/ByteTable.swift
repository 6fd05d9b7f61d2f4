/// What a byte can start. The lexer's main switch is over this, not over the 256 bytes.
enum ByteClass: UInt8 {
    case other
    case space
    case newline
    case word
    case digit
    case operatorByte
    case slash
    case period
    case postfixMark
    case punctuation
    case opening
    case closing
    case leftParen
    case rightParen
    case colon
    case hash
    case dollar
    case backtick
    case quote
    case nonASCII
    case null
}

/// Tables over the 256 bytes. Built once a process.
struct ByteTable: @unchecked Sendable {
    static let shared = ByteTable()

    let classes: UnsafeMutablePointer<ByteClass>
    /// 1 for a byte that continues a name, 2 where only the whole scalar tells, 0 otherwise.
    let continuesWord: UnsafeMutablePointer<UInt8>
    /// The kind of a one-byte punctuation token.
    let punctuation: UnsafeMutablePointer<TokenKind>
    /// 1 for what ends a run of plain text in a string literal: a quote, `\`, a line break, NUL.
    let stopsString: UnsafeMutablePointer<UInt8>

    private init() {
        classes = .allocate(capacity: 256)
        continuesWord = .allocate(capacity: 256)
        punctuation = .allocate(capacity: 256)
        stopsString = .allocate(capacity: 256)
        classes.initialize(repeating: .other, count: 256)
        continuesWord.initialize(repeating: 0, count: 256)
        punctuation.initialize(repeating: .unknown, count: 256)
        stopsString.initialize(repeating: 0, count: 256)
        func set(_ bytes: StaticString, _ byteClass: ByteClass) {
            for i in 0..<bytes.utf8CodeUnitCount { classes[Int(bytes.utf8Start[i])] = byteClass }
        }
        set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", .word)
        set("0123456789", .digit)
        set(" \t\u{B}\u{C}", .space)
        set("\n\r", .newline)
        set("=-+*%<>&|^~", .operatorByte)
        set("/", .slash)
        set(".", .period)
        set("?!", .postfixMark)
        set(",;@\\", .punctuation)
        set("{[", .opening)
        set("}]", .closing)
        set("(", .leftParen)
        set(")", .rightParen)
        set(":", .colon)
        set("#", .hash)
        set("$", .dollar)
        set("`", .backtick)
        set("\"'", .quote)
        classes[0] = .null
        for byte in 0x80...0xFF { classes[byte] = .nonASCII }
        for byte in 0..<256 {
            if classes[byte] == .word || classes[byte] == .digit || byte == 0x24 { continuesWord[byte] = 1 }
            if byte >= 0x80 { continuesWord[byte] = 2 }
        }
        for byte in [0x22, 0x27, 0x5C, 0x0A, 0x0D, 0] { stopsString[byte] = 1 }
        let kinds: [(StaticString, TokenKind)] = [
            ("{", .leftBrace), ("}", .rightBrace), ("[", .leftSquare), ("]", .rightSquare), (",", .comma),
            (";", .semicolon), ("@", .atSign), ("\\", .backslash),
        ]
        for (text, kind) in kinds { punctuation[Int(text.utf8Start[0])] = kind }
    }

    @inline(__always) func classOf(_ byte: UInt8) -> ByteClass { classes[Int(byte)] }
    @inline(__always) func isOperatorByte(_ byte: UInt8) -> Bool {
        switch classes[Int(byte)] {
        case .operatorByte, .slash, .period, .postfixMark: true
        default: false
        }
    }
}
