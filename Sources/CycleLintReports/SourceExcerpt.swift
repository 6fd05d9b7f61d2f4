/// A source line and the marker under it, as they are printed side by side with a gutter.
struct SourceExcerpt {
    /// The line, cut to a window around the marker where it is very long.
    let line: String
    /// Spaces and then `^` under the column, `^~~~` under a name.
    let marker: String

    private static let longestLine = 160
    private static let contextBeforeColumn = 60

    /// `column` is one-based and counts bytes. A column behind the end of the line is marked at its end.
    init(line bytes: [UInt8], column: Int) {
        let start = min(max(column - 1, 0), bytes.count)
        var end = start
        while end < bytes.count, Self.belongsToName(bytes[end]) { end += 1 }

        var first = 0
        if bytes.count > Self.longestLine { first = Self.boundary(in: bytes, atOrAfter: max(0, start - Self.contextBeforeColumn)) }
        let last = Self.boundary(in: bytes, atOrAfter: min(bytes.count, first + Self.longestLine))
        end = min(end, max(last, start))

        let lead = DisplayText(first > 0 ? "… " : "")
        let before = DisplayText(bytes[min(first, start)..<start])
        let marked = DisplayText(bytes[start..<end])
        let whole = DisplayText(bytes[min(first, start)..<max(last, start)])
        line = lead.text + Self.withoutTrailingSpace(whole.text) + (last < bytes.count ? " …" : "")
        marker =
            String(repeating: " ", count: lead.cells + before.cells)
            + "^" + String(repeating: "~", count: max(marked.cells - 1, 0))
    }

    private static func belongsToName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// The next offset that does not lie within a UTF-8 sequence.
    private static func boundary(in bytes: [UInt8], atOrAfter offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
        return offset
    }

    private static func withoutTrailingSpace(_ text: String) -> Substring {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return text
    }
}
