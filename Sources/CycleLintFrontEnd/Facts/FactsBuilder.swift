/// What one file says: parses it and extracts the facts.
package func facts(of source: SourceFile, module: String) -> FileFacts {
    facts(of: parse(source), module: module)
}

/// What a parsed file says. Takes time in proportion to the number of nodes.
package func facts(of tree: SyntaxTree, module: String) -> FileFacts {
    withExtendedLifetime(tree) {
        var builder = FactsBuilder(tree)
        defer { builder.deallocate() }
        builder.file(tree.root)
        var facts = FileFacts(path: tree.source.path, module: module)
        builder.facts.copy(to: &facts)
        facts.names = builder.names.strings()
        facts.lineStarts = LineTable(UnsafeBufferPointer(start: tree.text, count: Int(builder.length))).starts
        facts.length = builder.length
        facts.problems = tree.problems
        return facts
    }
}

/// Walks the tree of one file once, in source order, and writes down what it says.
///
/// Resolves names to locals and nothing else: what a name means that is no local is not known here. The body of every function is
/// collected in `body` and copied to the facts when the function ends, so that bodies are contiguous although functions nest.
struct FactsBuilder {
    static let none = FileFacts.none

    let text: UnsafePointer<UInt8>
    let tokens: UnsafePointer<Token>
    let nodes: UnsafePointer<Node>
    let tokenCount: UInt32
    let fileName: String

    /// Of the file, in bytes.
    let length: UInt32
    var facts: FactPiles
    var names = NameTable()
    var scopes = Scopes()
    /// The functions around the current point, outermost first.
    var frames = Pile<Frame>(capacity: 16)
    /// Instructions of all functions in `frames`.
    var body = Pile<Instruction>(capacity: 256)
    /// Arguments evaluated so far of the lists around the current point.
    var pending = Pile<ArgumentFact>(capacity: 64)
    /// Scratch: indices of nodes, type references or locals that wait for something.
    var waiting = Pile<UInt32>(capacity: 64)
    /// Scratch: operators that wait for their right operand.
    var operators = Pile<WaitingOperator>(capacity: 32)
    /// Lists of free locals of the functions in `frames`, linked.
    var free = Pile<FreeNode>(capacity: 32)
    /// The locals of `$0`, `$1` … of the closures in `frames`.
    var dollars = Pile<UInt32>(capacity: 16)
    /// One for each local of the file.
    var localStates = Pile<LocalState>(capacity: 64)
    var customPrecedences: [(name: UInt32, precedence: Precedence)] = []

    /// The type or extension around, or none.
    var owner = FactsBuilder.none
    /// The `#if` branch around, or none.
    var clause = FactsBuilder.none
    var conditionalGroups: UInt32 = 0
    /// A name bound at or above this mark by a declaration of the current scope is the same local when it is declared again:
    /// `case .a(let x), .b(let x)`, and the same variable in two branches of an `#if`.
    var reuseMark = Int.max
    /// Bindings at or above it belong to the innermost scope.
    var blockMark = 0
    /// How many locals of the scopes around have been announced and not yet declared.
    var announced = 0
    /// The value that the postfix members inside an `#if` are applied to.
    var postfixBase: UInt32 = 0
    let selfName: UInt32

    init(_ tree: SyntaxTree) {
        text = tree.text
        tokens = tree.tokens.baseAddress!
        nodes = tree.nodes.baseAddress!
        tokenCount = UInt32(tree.tokens.count)
        fileName = tree.source.path
        length = UInt32(min(tree.source.bytes.count, Int(UInt32.max / 4)))
        facts = FactPiles(nodeCount: tree.nodes.count)
        selfName = names.intern(static: "self")
        scopes.admit(names: names.count)
    }

    func deallocate() {
        facts.deallocate()
        names.deallocate()
        scopes.deallocate()
        frames.deallocate()
        body.deallocate()
        pending.deallocate()
        waiting.deallocate()
        operators.deallocate()
        free.deallocate()
        dollars.deallocate()
        localStates.deallocate()
    }
}

// Nodes, tokens and names.
extension FactsBuilder {
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

    /// The name that a token spells, without backticks.
    @inline(__always)
    mutating func name(_ token: UInt32) -> UInt32 {
        guard token < tokenCount else { return 0 }
        let token = tokens[Int(token)]
        var start = Int(token.offset)
        var end = Int(token.end)
        if token.flags & TokenFlag.escaped != 0 && end - start > 2 {
            start += 1
            end -= 1
        }
        let name = names.intern(text + start, end - start)
        scopes.admit(names: names.count)
        return name
    }

    mutating func name(_ word: StaticString) -> UInt32 {
        let name = names.intern(static: word)
        scopes.admit(names: names.count)
        return name
    }

    /// As `name`, and the empty name for `_`.
    @inline(__always)
    mutating func label(_ token: UInt32) -> UInt32 { tokenKind(token) == .wildcard ? 0 : name(token) }

    func spells(_ token: UInt32, _ word: StaticString) -> Bool {
        guard token < tokenCount else { return false }
        let token = tokens[Int(token)]
        let count = Int(token.end - token.offset)
        guard count == word.utf8CodeUnitCount else { return false }
        for index in 0..<count where text[Int(token.offset) + index] != word.utf8Start[index] { return false }
        return true
    }
}

// Output.
extension FactsBuilder {
    /// Adds an instruction to the current body and returns its index there.
    @inline(__always)
    @discardableResult
    mutating func emit(
        _ operation: Operation, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0, flags: UInt8 = 0, at offset: UInt32
    ) -> UInt32 {
        let index = UInt32(truncatingIfNeeded: body.count &- frames.top.bodyStart)
        body.append(Instruction(operation: operation, flags: flags, a: a, b: b, c: c, offset: offset))
        return index
    }

    @inline(__always)
    mutating func push(_ value: UInt32, label: UInt32 = 0, flags: UInt8 = 0) {
        pending.append(ArgumentFact(label: label, value: value, flags: flags))
    }

    /// Makes a list of the arguments that were pushed since `mark`.
    mutating func list(from mark: Int) -> (start: UInt32, count: UInt32) {
        let start = UInt32(facts.arguments.count)
        let count = pending.count - mark
        if count > 0 {
            facts.arguments.append(contentsOf: pending.slice(from: mark))
            pending.cut(to: mark)
        }
        return (start, UInt32(count))
    }

    /// Makes a list in `typeLists` of what waits since `mark`.
    mutating func typeList(from mark: Int) -> FactRange {
        let count = waiting.count - mark
        guard count > 0 else { return FactRange() }
        let start = UInt32(facts.typeLists.count)
        facts.typeLists.append(contentsOf: waiting.slice(from: mark))
        waiting.cut(to: mark)
        return FactRange(start: start, count: UInt32(count))
    }

    mutating func unknown(at offset: UInt32) -> UInt32 { emit(.unknown, at: offset) }
}
