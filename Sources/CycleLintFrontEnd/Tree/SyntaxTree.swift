/// The tree of one file: tokens and nodes in flat arrays, and what was wrong with the source. Never fails to exist.
///
///     let tree = parse(SourceFile(path: "A.swift", bytes: bytes))
///     tree.nodes[Int(tree.root)].kind   // sourceFile
///
/// `tokens` and `nodes` point into memory that lives as long as the tree (or a copy of it): keep the tree, not the pointers.
package struct SyntaxTree {
    package static let none: UInt32 = 0
    package let source: SourceFile
    /// In source order; the last one is `endOfFile`.
    package let tokens: UnsafeBufferPointer<Token>
    /// Index 0 is no node; a child lies before its parent.
    package let nodes: UnsafeBufferPointer<Node>
    /// Index of the `sourceFile` node.
    package let root: UInt32
    package let problems: [Problem]
    /// The source's bytes, to slice a token's text from. The 16 bytes before the first and behind the last are NUL.
    package let text: UnsafePointer<UInt8>
    let storage: TreeStorage

    /// The bytes of a token. O(1).
    @inline(__always)
    package func bytes(of token: UInt32) -> UnsafeBufferPointer<UInt8> {
        let token = tokens[Int(token)]
        return UnsafeBufferPointer(start: text + Int(token.offset), count: Int(token.end - token.offset))
    }

    /// A token as text, invalid UTF-8 repaired. Allocates: for messages, not for comparisons.
    package func string(of token: UInt32) -> String { String(decoding: bytes(of: token), as: UTF8.self) }
}

/// Something in the source that the lexer or the parser could not make sense of.
package struct Problem: Equatable, Sendable {
    /// UTF-8 offset from the start of the file, in bytes.
    package var offset: Int
    package var message: String

    /// The message where something is left out, since it is nested deeper than the parser goes.
    package static let tooDeep = "nested too deeply to be analysed"
}
