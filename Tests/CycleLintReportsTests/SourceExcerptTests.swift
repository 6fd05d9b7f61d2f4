import Testing

@testable import CycleLintReports

@Suite("A source line and its marker")
struct SourceExcerptTests {
    private func excerpt(_ line: String, column: Int) -> (String, String) {
        let excerpt = SourceExcerpt(line: Array(line.utf8), column: column)
        return (excerpt.line, excerpt.marker)
    }

    @Test("mark the whole name at the column")
    func name() {
        #expect(excerpt("let parent: Node?", column: 5) == ("let parent: Node?", "    ^~~~~~"))
        #expect(excerpt("f(x)", column: 2) == ("f(x)", " ^"))
    }

    @Test("stand below each other where characters are wide, combined, or tabs")
    func widths() {
        #expect(excerpt("\"日本\" + x", column: 12) == ("\"日本\" + x", "         ^"))
        #expect(excerpt("\"e\u{301}👨‍👩‍👧\" + x", column: 27).1 == "        ^")
        #expect(excerpt("\tx", column: 2) == ("    x", "    ^"))
    }

    @Test("are cut to what surrounds the column, if the line is very long")
    func longLine() {
        let line = String(repeating: "é", count: 500) + " self " + String(repeating: "z", count: 500)
        let (shown, marker) = excerpt(line, column: 1002)
        #expect(shown.hasPrefix("… é") && shown.hasSuffix("z …") && shown.count < 170)
        let start = marker.count - "^~~~".count
        #expect(marker.hasSuffix("^~~~") && shown.dropFirst(start).hasPrefix("self"))
    }

    @Test("are safe to print, whatever the file holds")
    func control() {
        let bytes: [UInt8] = [0x1B, 0x5B, 0x33, 0x31, 0x6D, 0x00, 0xFF, 0x78]
        let excerpt = SourceExcerpt(line: bytes, column: 8)
        #expect(excerpt.line == "\u{FFFD}[31m\u{FFFD}\u{FFFD}x")
        #expect(excerpt.marker == "       ^")
        #expect(SourceExcerpt(line: Array("a\u{202E}b".utf8), column: 1).line == "a\u{FFFD}b")
    }

    @Test("mark the end of the line for a column behind it", arguments: [4, 100, 0, -3])
    func outside(column: Int) {
        #expect(excerpt("abc", column: column).1 == (column > 0 ? "   ^" : "^~~"))
    }

    @Test("do not trap on an empty line")
    func empty() {
        #expect(excerpt("", column: 1) == ("", "^"))
    }
}
