import CycleLintFrontEnd

/// Lines that each begin with a word and an offset in the source, and are put in the order of the offsets in the end.
struct OffsetLines {
    private var out = OutlineWriter()
    /// Offset in the source and end in `out` of every line, in the order written.
    private var marks: [(offset: Int, end: Int)] = []

    mutating func put(_ word: StaticString, _ offset: Int, _ texts: [UInt8]...) {
        out.open(word)
        out.number(offset)
        for text in texts { out.text(text) }
        out.close()
        marks.append((offset, out.bytes.count))
    }

    /// Lines with the same offset stay in the order written.
    var sorted: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(out.bytes.count)
        for index in marks.indices.sorted(by: { (marks[$0].offset, $0) < (marks[$1].offset, $1) }) {
            result += out.bytes[(index == 0 ? 0 : marks[index - 1].end)..<marks[index].end]
        }
        return result
    }

    /// `error N` with the number of problems.
    static func head(of tree: SyntaxTree) -> [UInt8] {
        var head = OutlineWriter()
        head.open("error")
        head.number(tree.problems.count)
        head.close()
        return head.bytes
    }
}
