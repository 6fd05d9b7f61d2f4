/// Parses one file. Never fails: whatever the bytes are, there is a tree, and what was wrong is in its `problems`.
package func parse(_ source: SourceFile) -> SyntaxTree {
    var frontEnd = FrontEnd()
    return frontEnd.parse(source)
}

/// Parses one file after the other in the same memory. One for each thread.
///
///     var frontEnd = FrontEnd()
///     for file in files { let tree = frontEnd.parse(file) }
///
/// The memory of a tree that is still in use is left alone; the next file then gets its own.
package struct FrontEnd {
    private var storage = TreeStorage()

    package init() {}

    /// O(bytes). Needs 512 KiB of stack at most in a release build.
    package mutating func parse(_ source: SourceFile) -> SyntaxTree {
        let problems = load(source)
        var parser = Parser(storage, problems: problems)
        let root = parser.parseSourceFile()
        storage.nodeCount = parser.nodeCount
        return tree(of: source, root: root, problems: parser.unforgivenProblems)
    }

    /// Tokens only: the tree has no nodes. O(bytes).
    package mutating func lex(_ source: SourceFile) -> SyntaxTree {
        let problems = load(source)
        return tree(of: source, root: SyntaxTree.none, problems: problems)
    }

    /// Copies the source into memory that no tree uses, and lexes it.
    private mutating func load(_ source: SourceFile) -> [Problem] {
        if !isKnownUniquelyReferenced(&storage) { storage = TreeStorage() }
        var bytes = source.bytes[...]
        // Offsets are 32 bits wide.
        if bytes.count > Int(UInt32.max / 4) { bytes = bytes.prefix(Int(UInt32.max / 4)) }
        bytes.withUnsafeBufferPointer { storage.load($0) }
        var lexer = Lexer(storage, byteCount: bytes.count)
        lexer.run()
        storage.tokenCount = lexer.count
        return lexer.problems
    }

    private func tree(of source: SourceFile, root: UInt32, problems: [Problem]) -> SyntaxTree {
        SyntaxTree(
            source: source, tokens: UnsafeBufferPointer(start: storage.tokens, count: storage.tokenCount),
            nodes: UnsafeBufferPointer(start: storage.nodes, count: storage.nodeCount), root: root,
            problems: problems.sorted { $0.offset < $1.offset }, text: UnsafePointer(storage.text), storage: storage)
    }
}
