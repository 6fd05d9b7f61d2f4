import CycleLintFrontEnd
import Testing

@Suite("The tokens and the gaps between them are the source, byte for byte")
struct RoundTripTests {
    /// What tokens and gaps add up to, and whether gaps are white space, comments or bytes that are reported.
    static func roundTrip(_ bytes: [UInt8]) -> [UInt8] {
        let tree = parse(SourceFile(path: "A.swift", bytes: bytes))
        var result: [UInt8] = []
        var position = 0
        for token in tree.tokens {
            result += bytes[position..<Int(token.offset)]
            result += bytes[Int(token.offset)..<Int(token.end)]
            position = Int(token.end)
        }
        return result + bytes[position...]
    }

    @Test(
        "odd sources",
        arguments: [
            Array("\u{FEFF}let a = 1\n".utf8), Array("#!/usr/bin/swift\nlet a = 1".utf8),
            Array("\u{FEFF}#!/usr/bin/swift\nlet a = 1".utf8), Array("let a = 1\r\nlet b = \"c\"\r\n".utf8),
            Array("let a\u{0} = 1\u{0}".utf8), [0x6C, 0x65, 0x74, 0xFF, 0xFE, 0x20, 0xC3, 0x28, 0x22, 0xE2, 0x82, 0x22],
            Array("let a\u{A0}= 1".utf8), [], [0], [0x0A], Array("/* a /* b */".utf8), Array("\"a\\".utf8),
            Array("“a”".utf8), Array("a\u{202E}\u{1F600}".utf8),
        ] as [[UInt8]])
    func oddSources(bytes: [UInt8]) {
        #expect(Self.roundTrip(bytes) == bytes)
    }

    @Test("a byte order mark, a #! line, NUL and a non-breaking space are nothing to report")
    func harmless() {
        #expect(problems("\u{FEFF}#!/usr/bin/swift\nlet a\u{A0}=\u{A0}1\u{0}").isEmpty)
    }

    @Test("invalid UTF-8 outside of literals and comments is reported")
    func invalid() {
        let tree = parse(SourceFile(path: "A.swift", bytes: [0x61, 0x20, 0xFF, 0x0A, 0x62]))
        #expect(tree.problems.map(\.offset) == [2] && tree.problems.map(\.message) == ["invalid UTF-8"])
    }
}
