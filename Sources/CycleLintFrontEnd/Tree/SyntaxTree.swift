/// The tree of one file: tokens and nodes in flat arrays, and what was wrong with the source. Never fails to exist.
package struct SyntaxTree {
    package static let none: UInt32 = 0
    package var source: SourceFile
    package var tokens: [Token]
    package var nodes: [Node]
    /// Index of the `sourceFile` node.
    package var root: UInt32
    package var problems: [Problem]
}

/// Something in the source that the parser could not make sense of.
package struct Problem {
    /// UTF-8 offset from the start of the file, in bytes.
    package var offset: Int
    package var message: String
}
