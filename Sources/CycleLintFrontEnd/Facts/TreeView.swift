/// A tree to look at: nodes and tokens by their indices, without bounds checks for nodes.
///
/// A handful of words, so that it can be passed by value; whoever holds one keeps the `SyntaxTree` alive.
struct TreeView {
    var text: UnsafePointer<UInt8>
    var tokens: UnsafePointer<Token>
    var nodes: UnsafePointer<Node>
    var tokenCount: UInt32
    /// Of the file, in bytes.
    var length: UInt32

    init(_ tree: SyntaxTree) {
        text = tree.text
        tokens = tree.tokens.baseAddress!
        nodes = tree.nodes.baseAddress!
        tokenCount = UInt32(tree.tokens.count)
        length = UInt32(min(tree.source.bytes.count, Int(UInt32.max / 4)))
    }

    /// Of nothing: not to be looked at.
    init() {
        text = UnsafePointer(bitPattern: MemoryLayout<UInt8>.alignment)!
        tokens = UnsafePointer(bitPattern: MemoryLayout<Token>.alignment)!
        nodes = UnsafePointer(bitPattern: MemoryLayout<Node>.alignment)!
        tokenCount = 0
        length = 0
    }
}

extension TreeView {
    @inline(__always) func kind(_ node: UInt32) -> NodeKind { nodes[Int(node)].kind }
    @inline(__always) func child(_ node: UInt32) -> UInt32 { nodes[Int(node)].child }
    @inline(__always) func next(_ node: UInt32) -> UInt32 { nodes[Int(node)].next }
    @inline(__always) func token(_ node: UInt32) -> UInt32 { nodes[Int(node)].token }
    @inline(__always) func has(_ flag: UInt8, _ node: UInt32) -> Bool { nodes[Int(node)].flags & flag != 0 }
    @inline(__always) func tokenKind(_ token: UInt32) -> TokenKind { token < tokenCount ? tokens[Int(token)].kind : .endOfFile }
    /// Offset of a token's first byte.
    @inline(__always) func offset(_ token: UInt32) -> UInt32 { token < tokenCount ? tokens[Int(token)].offset : length }
    /// Offset of a node's first byte.
    @inline(__always) func start(_ node: UInt32) -> UInt32 { offset(nodes[Int(node)].first) }
    /// Offset behind a node's last byte.
    func end(_ node: UInt32) -> UInt32 {
        let node = nodes[Int(node)]
        guard node.end > node.first, node.end <= tokenCount else { return offset(node.first) }
        return tokens[Int(node.end) - 1].end
    }

    /// The first child of a kind, or none.
    func first(_ kind: NodeKind, of node: UInt32) -> UInt32 {
        var child = child(node)
        while child != 0 && self.kind(child) != kind { child = next(child) }
        return child
    }

    func spells(_ token: UInt32, _ word: StaticString) -> Bool {
        guard token < tokenCount else { return false }
        let token = tokens[Int(token)]
        let count = Int(token.end - token.offset)
        guard count == word.utf8CodeUnitCount else { return false }
        for index in 0..<count where text[Int(token.offset) + index] != word.utf8Start[index] { return false }
        return true
    }

    /// What a decimal integer literal means; nil for other forms, and from 2³¹ on.
    func integer(_ token: UInt32) -> UInt32? {
        guard token < tokenCount else { return nil }
        var value: UInt32 = 0
        for index in Int(tokens[Int(token)].offset)..<Int(tokens[Int(token)].end) where text[index] != UInt8(ascii: "_") {
            let byte = text[index]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 214_748_364 else { return nil }
            value = value * 10 + UInt32(byte - UInt8(ascii: "0"))
        }
        return value
    }

    func startsUppercase(_ token: UInt32) -> Bool {
        let byte = token < tokenCount ? text[Int(tokens[Int(token)].offset)] : 0
        return byte >= 0x41 && byte <= 0x5A
    }

    /// The first element of an `ifConfigClause`, behind its condition.
    func elements(of clause: UInt32) -> UInt32 {
        let first = child(clause)
        return first != 0 && has(NodeFlag.hasCondition, clause) ? next(first) : first
    }
}
