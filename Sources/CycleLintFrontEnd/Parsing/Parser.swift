/// A recursive-descent parser over the tokens of one file, by the grammar of Swift 6.3 and what older versions allowed.
///
/// Writes nodes bottom-up into flat memory. To look ahead it moves an index, or parses and takes the nodes back. Knows
/// no names and no types. Follows the compiler's parser; where that one is lenient, so is this one.
struct Parser {
    /// How deep brackets, closures, interpolations, types, blocks and prefix operators may nest, together; many count for
    /// two or three levels, by the stack that they take, and at least 256 of each fit. What is deeper is reported and
    /// skipped. It also bounds the depth of the tree, to about 2 000, but for chains that are read in a loop: members,
    /// calls, subscripts and marks behind an expression (their bases), members and marks of a type, and `else if`.
    static let depthLimit = 780

    /// A file with more problems than this is no Swift: the rest of them are not worth the memory.
    static let problemLimit = 500

    let storage: TreeStorage
    let text: UnsafeMutablePointer<UInt8>
    let tokens: UnsafeMutablePointer<Token>
    /// See `TreeStorage.groupEnds`.
    let groupEnds: UnsafeMutablePointer<UInt32>
    var nodes: UnsafeMutablePointer<Node>
    var nodeCount = 1
    var nodeCapacity: Int
    /// The token that is looked at.
    var index = 0
    var depth = 0
    /// Greater than 0 while it is only being tried whether something can be parsed: then `failed` is set instead of a problem reported.
    var speculation = 0
    var failed = false
    var problems: [Problem]
    /// Offsets of source in which problems count for nothing.
    var forgiven: [Range<Int>] = []
    /// In the body of an accessor that yields: there, `yield` is always a statement.
    var isInCoroutine = false
    /// Nodes of chains that are linked from their end.
    var scratch: [UInt32] = []

    init(_ storage: TreeStorage, problems: [Problem]) {
        self.storage = storage
        text = storage.text
        tokens = storage.tokens
        groupEnds = storage.groupEnds
        nodes = storage.nodes
        nodeCapacity = storage.nodeCapacity
        self.problems = problems
        nodes.initialize(to: Node(kind: .none, flags: 0, token: 0, first: 0, end: 0, child: 0, next: 0))
    }

    @inline(__always) var kind: TokenKind { tokens[index].kind }
    @inline(__always) var startsLine: Bool { tokens[index].flags & TokenFlag.startsLine != 0 }
    @inline(__always) var hasSpaceBefore: Bool { tokens[index].flags & TokenFlag.spaceBefore != 0 }
    /// The kind of a token further on. At most four tokens behind the last one.
    @inline(__always) func kind(ahead count: Int) -> TokenKind { tokens[index + count].kind }
    @inline(__always) func startsLine(ahead count: Int) -> Bool { tokens[index + count].flags & TokenFlag.startsLine != 0 }

    /// Moves to the next token. Stays at the end of the file.
    @inline(__always) mutating func advance() { index &+= kind == .endOfFile ? 0 : 1 }

    @inline(__always) mutating func consume(_ wanted: TokenKind) -> Bool {
        if kind == wanted {
            index &+= 1
            return true
        }
        return false
    }

    /// Moves past a token that must be here, or reports that it is missing.
    @inline(__always) mutating func expect(_ wanted: TokenKind, _ message: StaticString) {
        if kind == wanted { index &+= 1 } else { report(message) }
    }

    /// Whether the current token is this one byte.
    func isByte(_ byte: UInt8, ahead count: Int = 0) -> Bool {
        let token = tokens[index + count]
        return token.end &- token.offset == 1 && text[Int(token.offset)] == byte
    }

    /// Whether a token is this word.
    func isWord(_ word: StaticString, at token: Int) -> Bool {
        let (start, end) = (Int(tokens[token].offset), Int(tokens[token].end))
        guard end - start == word.utf8CodeUnitCount else { return false }
        for i in 0..<word.utf8CodeUnitCount where text[start + i] != word.utf8Start[i] { return false }
        return true
    }

    /// Whether the current token is `...`, alone.
    var isEllipsis: Bool {
        let token = tokens[index]
        guard token.end &- token.offset == 3, token.kind.isOperator else { return false }
        let at = text + Int(token.offset)
        return at[0] == 0x2E && at[1] == 0x2E && at[2] == 0x2E
    }

    @inline(never) mutating func report(_ message: StaticString) { report(message, at: index) }

    @inline(never) mutating func report(_ message: StaticString, at token: Int) { report("\(message)", at: token) }

    /// Reports at most one problem a place: what follows from the first one is of no interest.
    @inline(never) mutating func report(_ message: @autoclosure () -> String, at token: Int) {
        guard speculation == 0 else {
            failed = true
            return
        }
        let offset = Int(tokens[token].offset)
        if problems.count >= Self.problemLimit { return }
        if let last = problems.last, last.offset == offset { return }
        problems.append(Problem(offset: offset, message: message()))
    }
}

/// Problems that are none.
extension Parser {
    /// Takes back the problems between a token and the current one, those that the lexer reports included.
    mutating func forgiveProblems(from start: Int) {
        guard !problems.isEmpty else { return }
        forgiven.append(Int(tokens[start - 1].end)..<Int(tokens[index].offset))
    }

    var unforgivenProblems: [Problem] {
        forgiven.isEmpty ? problems : problems.filter { problem in !forgiven.contains { $0.contains(problem.offset) } }
    }
}

/// Building nodes.
extension Parser {
    /// Adds a node that ends at the current token.
    @inline(__always)
    mutating func make(_ kind: NodeKind, _ token: Int, from first: Int, child: UInt32 = 0, flags: UInt8 = 0) -> UInt32 {
        if nodeCount == nodeCapacity { grow() }
        let id = nodeCount
        (nodes + id).initialize(
            to: Node(
                kind: kind, flags: flags, token: UInt32(truncatingIfNeeded: token),
                first: UInt32(truncatingIfNeeded: first), end: UInt32(truncatingIfNeeded: index), child: child, next: 0))
        nodeCount = id &+ 1
        return UInt32(truncatingIfNeeded: id)
    }

    /// Adds a node for the current token and moves on.
    @inline(__always)
    mutating func makeLeaf(_ kind: NodeKind, flags: UInt8 = 0) -> UInt32 {
        let start = index
        advance()
        return make(kind, start, from: start, flags: flags)
    }

    @inline(never) private mutating func grow() {
        storage.growNodes(keeping: nodeCount)
        nodes = storage.nodes
        nodeCapacity = storage.nodeCapacity
    }

    @inline(__always) func kind(of node: UInt32) -> NodeKind { nodes[Int(node)].kind }
    @inline(__always) func first(of node: UInt32) -> Int { Int(nodes[Int(node)].first) }

    @inline(__always) mutating func append(_ node: UInt32, to list: inout NodeList) {
        if list.last == 0 { list.first = node } else { nodes[Int(list.last)].next = node }
        list.last = node
    }

    /// The list of the children that a node already has.
    func list(ofChildren node: UInt32) -> NodeList {
        var list = NodeList()
        var child = nodes[Int(node)].child
        list.first = child
        while child != 0 {
            list.last = child
            child = nodes[Int(child)].next
        }
        return list
    }

    /// Where parsing stands, to come back to.
    struct Mark {
        var index: Int
        var nodeCount: Int
        var problemCount: Int
    }
    var mark: Mark { Mark(index: index, nodeCount: nodeCount, problemCount: problems.count) }
    mutating func reset(to mark: Mark) {
        index = mark.index
        nodeCount = mark.nodeCount
        if problems.count > mark.problemCount { problems.removeSubrange(mark.problemCount...) }
    }
}

/// Siblings in order of their making.
struct NodeList {
    var first: UInt32 = 0
    var last: UInt32 = 0
    var isEmpty: Bool { first == 0 }
}

/// What surrounds an expression and changes how it is read.
struct ExpressionContext: OptionSet {
    let rawValue: UInt8
    /// Before the body of a statement: `{` begins that body rather than a closure.
    static let condition = ExpressionContext(rawValue: 1)
    /// In a pattern without `let`: names refer, `=` ends the pattern.
    static let matching = ExpressionContext(rawValue: 2)
    /// In a pattern behind `let`: names bind.
    static let binding = ExpressionContext(rawValue: 4)
    /// The condition of an `#if`, which ends with its line.
    static let directive = ExpressionContext(rawValue: 8)
    /// Arguments of an attribute: `init`, `deinit` and `subscript` are names.
    static let attribute = ExpressionContext(rawValue: 16)
    static let pattern: ExpressionContext = [.matching, .binding]
    /// What holds inside of brackets.
    var inBrackets: ExpressionContext { intersection([.matching, .binding, .attribute]) }
}
