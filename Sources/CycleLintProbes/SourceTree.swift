import CycleLintFrontEnd

/// One file's tree with the way up, and where its lines begin.
struct SourceTree {
    let tree: SyntaxTree
    let bytes: [UInt8]
    let lines: LineTable
    private let parents: [UInt32]

    init(_ source: SourceFile) {
        tree = parse(source)
        bytes = source.bytes
        lines = LineTable(bytes)
        var parents = [UInt32](repeating: SyntaxTree.none, count: tree.nodes.count)
        for node in tree.nodes.indices.dropFirst() {
            var child = tree.nodes[node].child
            while child != SyntaxTree.none {
                parents[Int(child)] = UInt32(node)
                child = tree.nodes[Int(child)].next
            }
        }
        self.parents = parents
    }

    func kind(_ node: UInt32) -> NodeKind { tree.nodes[Int(node)].kind }
    func parent(_ node: UInt32) -> UInt32 { parents[Int(node)] }

    func children(_ node: UInt32) -> [UInt32] {
        var result: [UInt32] = []
        var child = tree.nodes[Int(node)].child
        while child != SyntaxTree.none {
            result.append(child)
            child = tree.nodes[Int(child)].next
        }
        return result
    }

    /// A node and all below it, in no particular order.
    func descendants(of node: UInt32) -> [UInt32] {
        var found = [node]
        var next = 0
        while next < found.count {
            var child = tree.nodes[Int(found[next])].child
            while child != SyntaxTree.none {
                found.append(child)
                child = tree.nodes[Int(child)].next
            }
            next += 1
        }
        return found
    }

    /// UTF-8 offsets of a node's first byte and behind its last.
    func range(_ node: UInt32) -> Range<Int> {
        let node = tree.nodes[Int(node)]
        let start = Int(tree.tokens[Int(node.first)].offset)
        return start..<(node.end > node.first ? Int(tree.tokens[Int(node.end) - 1].end) : start)
    }

    func text(_ node: UInt32) -> String { String(decoding: bytes[range(node)], as: UTF8.self) }
    func tokenText(_ node: UInt32) -> String { tree.string(of: tree.nodes[Int(node)].token) }
    func says(_ token: Int, _ text: String) -> Bool { tree.bytes(of: UInt32(token)).elementsEqual(text.utf8) }

    /// Indices of the tokens of a node.
    func tokens(of node: UInt32) -> Range<Int> { Int(tree.nodes[Int(node)].first)..<Int(tree.nodes[Int(node)].end) }

    func mentions(_ name: String, _ node: UInt32) -> Bool { tokens(of: node).contains { says($0, name) } }

    /// Offset of the first byte of the line that an offset lies on; a byte order mark is no part of a line.
    func lineStart(_ offset: Int) -> Int {
        let start = lines.start(ofLine: lines.position(of: offset).line)
        return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
    }

    /// Offset behind the line end that follows an offset; nil on the last line, if that has none.
    func nextLine(_ offset: Int) -> Int? {
        let line = lines.position(of: offset).line
        return line < lines.starts.count ? Int(lines.starts[line]) : nil
    }

    /// The line end that the line of an offset has.
    func lineEnd(_ offset: Int) -> String {
        guard let next = nextLine(offset) else { return "\n" }
        if bytes[next - 1] == 0x0A { return next > 1 && bytes[next - 2] == 0x0D ? "\r\n" : "\n" }
        return "\r"
    }

    /// What stands before an offset on its line, if that is only space.
    func indentation(_ offset: Int) -> String? {
        let before = bytes[lineStart(offset)..<offset]
        return before.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? String(decoding: before, as: UTF8.self) : nil
    }

    /// Whether only space or a `//` comment stands between an offset and the end of its line, which is not the last one.
    func endsLine(_ offset: Int) -> Bool {
        guard let next = nextLine(offset) else { return false }
        let rest = bytes[offset..<next].drop { $0 == 0x20 || $0 == 0x09 }
        return rest.first == 0x0A || rest.first == 0x0D || rest.starts(with: [0x2F, 0x2F])
    }
}
