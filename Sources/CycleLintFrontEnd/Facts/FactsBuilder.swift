/// What one file says: parses it and extracts the facts.
package func facts(of source: SourceFile, module: String) -> FileFacts {
    facts(of: parse(source), module: module)
}

/// What a parsed file says.
package func facts(of tree: SyntaxTree, module: String) -> FileFacts {
    FactsExtractor().facts(of: tree, module: module)
}

/// Extracts the facts of one file after the other in the same memory. One for each thread.
package final class FactsExtractor {
    private var builder = FactsBuilder()

    package init() {}

    deinit { builder.deallocate() }

    /// Takes time in proportion to the number of nodes. Needs less stack than parsing.
    package func facts(of tree: SyntaxTree, module: String) -> FileFacts {
        withExtendedLifetime(tree) {
            builder.begin(tree)
            builder.file(tree.root)
            return FileFacts(
                path: tree.source.path, module: module, names: builder.names.strings(),
                lineStarts: LineTable(UnsafeBufferPointer(start: tree.text, count: Int(builder.tree.length))).starts,
                length: builder.tree.length, piles: builder.facts, problems: tree.problems)
        }
    }
}

/// Walks the tree of one file once, in source order, and writes down what it says.
///
/// Resolves names to locals and nothing else: what a name means that is no local is not known here. The body of every function is
/// collected in `body` and copied to the facts when the function ends, so that bodies are contiguous although functions nest.
///
/// It is large: its methods are `mutating` or inlined, since a method that is neither gets a copy of it on the stack at every call.
struct FactsBuilder {
    static let none = FileFacts.none

    private(set) var tree = TreeView()
    private(set) var isMain = false
    var facts = FactPiles()
    var names = NameTable()
    var scopes = Scopes()
    /// The functions around the current point, outermost first.
    var frames = Pile<Frame>(capacity: 16)
    /// Instructions of all functions in `frames`.
    var body = Pile<Instruction>(capacity: 256)
    /// Where those of the innermost function begin.
    var bodyStart = 0
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
    /// Of the infix operators that the file declares.
    var customPrecedences = Pile<(name: UInt32, precedence: Precedence)>(capacity: 4)

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
    /// The local of the next local function that the current block declares. They are announced in the order of their declarations.
    var nextAnnounced: UInt32 = 0
    /// False inside `#selector(…)` and `#keyPath(…)`, which name things, and capture nothing.
    var isEvaluated = true
    /// The value that the postfix members inside an `#if` are applied to.
    var postfixBase: UInt32 = 0
    private(set) var selfName: UInt32 = 0

    /// Forgets the file before.
    mutating func begin(_ tree: SyntaxTree) {
        self.tree = TreeView(tree)
        isMain = tree.source.path == "main.swift" || tree.source.path.hasSuffix("/main.swift")
        facts.reset()
        names.reset()
        scopes.reset()
        frames.cut(to: 0)
        body.cut(to: 0)
        bodyStart = 0
        pending.cut(to: 0)
        waiting.cut(to: 0)
        operators.cut(to: 0)
        free.cut(to: 0)
        dollars.cut(to: 0)
        localStates.cut(to: 0)
        customPrecedences.cut(to: 0)
        owner = Self.none
        clause = Self.none
        conditionalGroups = 0
        reuseMark = Int.max
        blockMark = 0
        announced = 0
        isEvaluated = true
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
        customPrecedences.deallocate()
    }
}

// Nodes and tokens.
extension FactsBuilder {
    @inline(__always) func kind(_ node: UInt32) -> NodeKind { tree.kind(node) }
    @inline(__always) func child(_ node: UInt32) -> UInt32 { tree.child(node) }
    @inline(__always) func next(_ node: UInt32) -> UInt32 { tree.next(node) }
    @inline(__always) func first(_ kind: NodeKind, of node: UInt32) -> UInt32 { tree.first(kind, of: node) }
    @inline(__always) func elements(of clause: UInt32) -> UInt32 { tree.elements(of: clause) }
    @inline(__always) func has(_ flag: UInt8, _ node: UInt32) -> Bool { tree.has(flag, node) }
    @inline(__always) func start(_ node: UInt32) -> UInt32 { tree.start(node) }
    @inline(__always) func end(_ node: UInt32) -> UInt32 { tree.end(node) }
    @inline(__always) func token(_ node: UInt32) -> UInt32 { tree.token(node) }
    @inline(__always) func tokenKind(_ token: UInt32) -> TokenKind { tree.tokenKind(token) }
    @inline(__always) func offset(_ token: UInt32) -> UInt32 { tree.offset(token) }
    @inline(__always) func spells(_ token: UInt32, _ word: StaticString) -> Bool { tree.spells(token, word) }
}

// Names.
extension FactsBuilder {
    /// The name that a token spells, without backticks.
    @inline(__always)
    mutating func name(_ token: UInt32) -> UInt32 {
        guard token < tree.tokenCount else { return 0 }
        let token = tree.tokens[Int(token)]
        var start = Int(token.offset)
        var end = Int(token.end)
        if token.flags & TokenFlag.escaped != 0 && end - start > 2 {
            start += 1
            end -= 1
        }
        let name = names.intern(tree.text + start, end - start)
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

}

// Output.
extension FactsBuilder {
    /// Adds an instruction to the current body and returns its index there.
    @inline(__always)
    @discardableResult
    mutating func emit(
        _ operation: Operation, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0, flags: UInt8 = 0, at offset: UInt32
    ) -> UInt32 {
        let index = UInt32(truncatingIfNeeded: body.count &- bodyStart)
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
        for index in mark..<pending.count { facts.arguments.append(pending[index]) }
        let count = pending.count - mark
        pending.cut(to: mark)
        return (start, UInt32(count))
    }

    /// Makes a list in `typeLists` of what waits since `mark`.
    mutating func typeList(from mark: Int) -> FactRange {
        let count = waiting.count - mark
        guard count > 0 else { return FactRange() }
        let start = UInt32(facts.typeLists.count)
        for index in mark..<waiting.count { facts.typeLists.append(waiting[index]) }
        waiting.cut(to: mark)
        return FactRange(start: start, count: UInt32(count))
    }

    mutating func unknown(at offset: UInt32) -> UInt32 { emit(.unknown, at: offset) }
}
