/// Decodes UTF-8 and knows which scalars may stand in names and operators (Swift's grammar, "Lexical Structure").
enum ScalarClass {
    /// The scalar at `bytes` and its length in bytes; length 1 and no scalar where the bytes are no valid UTF-8.
    /// Reads up to four bytes, so the text must be followed by NUL bytes.
    static func decode(_ bytes: UnsafePointer<UInt8>) -> (scalar: UInt32?, length: Int) {
        let first = bytes[0]
        func tail(_ i: Int) -> UInt32? { bytes[i] & 0xC0 == 0x80 ? UInt32(bytes[i] & 0x3F) : nil }
        switch first {
        case 0..<0x80:
            return (UInt32(first), 1)
        case 0xC2..<0xE0:
            guard let a = tail(1) else { return (nil, 1) }
            return (UInt32(first & 0x1F) << 6 | a, 2)
        case 0xE0..<0xF0:
            guard let a = tail(1), let b = tail(2) else { return (nil, 1) }
            let value = UInt32(first & 0x0F) << 12 | a << 6 | b
            if value < 0x800 || (0xD800...0xDFFF).contains(value) { return (nil, 1) }
            return (value, 3)
        case 0xF0..<0xF5:
            guard let a = tail(1), let b = tail(2), let c = tail(3) else { return (nil, 1) }
            let value = UInt32(first & 0x07) << 18 | a << 12 | b << 6 | c
            if value < 0x10000 || value > 0x10FFFF { return (nil, 1) }
            return (value, 4)
        default:
            return (nil, 1)
        }
    }

    static func continuesWord(_ c: UInt32) -> Bool {
        if c < 0x80 { return isASCIIWord(c) || (0x30...0x39).contains(c) || c == 0x24 }
        switch c {
        case 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF,
            0x100...0x167F, 0x1681...0x180D, 0x180F...0x1FFF, 0x200B...0x200D, 0x202A...0x202E, 0x203F...0x2040,
            0x2054, 0x2060...0x206F, 0x2070...0x218F, 0x2460...0x24FF, 0x2776...0x2793, 0x2C00...0x2DFF,
            0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F, 0x3031...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF,
            0xFDF0...0xFE44, 0xFE47...0xFFF8:
            return true
        default:
            return c >= 0x10000 && c <= 0xEFFFD && c & 0xFFFF <= 0xFFFD
        }
    }

    static func startsWord(_ c: UInt32) -> Bool {
        guard continuesWord(c), !(0x30...0x39).contains(c), c != 0x24 else { return false }
        switch c {
        case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return false
        default: return true
        }
    }

    private static func isASCIIWord(_ c: UInt32) -> Bool {
        (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c) || c == 0x5F
    }

    static func startsOperator(_ c: UInt32) -> Bool {
        switch c {
        case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7, 0x2016, 0x2017,
            0x2020...0x2027, 0x2030...0x203E, 0x2041...0x2053, 0x2055...0x205E, 0x2190...0x23FF, 0x2500...0x2775,
            0x2794...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3003, 0x3008...0x3020, 0x3030:
            return true
        default:
            return false
        }
    }

    static func continuesOperator(_ c: UInt32) -> Bool {
        if startsOperator(c) { return true }
        switch c {
        case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
            return true
        default:
            return false
        }
    }
}
