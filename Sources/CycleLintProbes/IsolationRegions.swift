import CycleLintFrontEnd

/// Which variables of a function the compiler may see in one isolation region, and where a region may be sent to another task or actor: what is sent
/// cannot be used behind it, not by a probe either (SE-0414, SE-0430).
///
/// It is told from the names alone, and rather too much is taken for sent than too little. Cost: one walk over the function.
struct IsolationRegions {
    private let file: SourceTree
    /// Index of the function's first token.
    private let first: Int
    /// The variable that each token of the function names; -1 where it names none.
    private var uses: [Int32] = []
    private var declared: [String: Int32] = [:]
    /// Offsets of the places that declare a variable of each name.
    private var places: [[Int]] = []
    /// Of a variable, another one of its region, or itself.
    private var parents: [Int32] = []
    /// Variables of simple types such as `Int`, in no region.
    private var isSimple: [Bool] = []
    private var sendings: [(node: UInt32, tokens: Range<Int>)] = []

    /// `senders`: names of functions of the program that take an argument `sending`, and of its actors.
    init(_ function: UInt32, senders: Set<String>, _ file: SourceTree) {
        self.file = file
        let tokens = file.tokens(of: function)
        first = tokens.lowerBound
        let nodes = file.descendants(of: function)
        for node in nodes { declare(node) }
        uses = tokens.map { declared.isEmpty ? -1 : declared[file.tree.string(of: UInt32($0))] ?? -1 }
        for node in nodes where Self.isLabelled(node, file) { uses[Int(file.tree.nodes[Int(node)].token) - first] = -1 }
        for index in uses.indices.dropFirst() where uses[index] >= 0 && file.tree.tokens[first + index - 1].kind == .period { uses[index] = -1 }
        for node in nodes where node != function {
            unite(node)
            if let tokens = sent(by: node, senders) { sendings.append((node, tokens)) }
        }
    }

    /// Whether what a variable holds, or something in its region, may be sent between two offsets.
    func isSent(_ name: String, in scope: Range<Int>) -> Bool {
        guard let variable = declared[name] else { return false }
        let region = root(variable)
        return sendings.contains { sending in
            let range = file.range(sending.node)
            return scope.lowerBound <= range.lowerBound && range.upperBound <= scope.upperBound && sending.tokens.contains { token in
                let use = uses[token - first]
                return use >= 0 && root(use) == region
            }
        }
    }

    // MARK: Variables

    private mutating func declare(_ node: UInt32) {
        switch file.kind(node) {
        case .identifierPattern, .closureParameter, .captureItem, .funcDecl: break
        case .optionalBinding where file.children(node).count == 1: break
        default: return
        }
        let name = file.tokenText(node)
        let isSimple = file.kind(node) == .identifierPattern && Self.isSimple(file.parent(node), file)
        if let known = declared[name] {
            places[Int(known)].append(file.range(node).lowerBound)
            self.isSimple[Int(known)] = self.isSimple[Int(known)] && isSimple
            return
        }
        declared[name] = Int32(parents.count)
        parents.append(Int32(parents.count))
        places.append([file.range(node).lowerBound])
        self.isSimple.append(isSimple)
    }

    private static let simpleTypes: Set<String> = ["Int", "String", "Bool", "Double", "Float", "UInt8", "UInt64", "Int64", "Date", "URL", "UUID", "Data", "Void", "()", "[Int]", "[String]", "Int?", "String?", "Bool?"]

    /// Whether a declaration says that its variable is of a type that all tasks may share.
    private static func isSimple(_ binding: UInt32, _ file: SourceTree) -> Bool {
        guard file.kind(binding) == .binding else { return false }
        return file.children(binding).contains { part in
            guard let value = file.children(part).first else { return false }
            switch file.kind(part) {
            case .typeAnnotation: return simpleTypes.contains(file.text(value))
            case .initializer: return [.integerLiteral, .floatLiteral, .booleanLiteral, .stringLiteral, .regexLiteral].contains(file.kind(value))
            default: return false
            }
        }
    }

    private static func isLabelled(_ node: UInt32, _ file: SourceTree) -> Bool {
        file.kind(node) == .argument && file.tree.nodes[Int(node)].flags & NodeFlag.hasLabel != 0
    }

    // MARK: Regions

    private func root(_ variable: Int32) -> Int32 {
        var variable = variable
        while parents[Int(variable)] != variable { variable = parents[Int(variable)] }
        return variable
    }

    /// What a declaration, assignment, call or local function names is one region.
    private mutating func unite(_ node: UInt32) {
        switch file.kind(node) {
        case .binding, .optionalBinding, .matchingPattern, .callExpr, .funcDecl: unite([node], file.tokens(of: node))
        case .sequenceExpr where file.children(node).contains { file.kind($0) == .assignmentOperator }: unite([node], file.tokens(of: node))
        case .forStmt:
            guard let body = file.children(node).last else { return }
            unite([node], file.tokens(of: node).lowerBound..<file.tokens(of: body).lowerBound)
        case .switchExpr:
            var parts = file.children(node).prefix(1)
            parts += file.children(node).dropFirst().flatMap { file.children($0).filter { file.kind($0) == .caseItem } }
            unite(Array(parts), parts.flatMap { file.tokens(of: $0) })
        default: break
        }
    }

    private mutating func unite(_ nodes: [UInt32], _ tokens: some Sequence<Int>) {
        let closures = nodes.flatMap { node in file.descendants(of: node).filter { file.kind($0) == .closureExpr } }.map(file.range)
        var one: Int32?
        for token in tokens {
            let variable = uses[token - first]
            guard variable >= 0, !isSimple[Int(variable)] else { continue }
            // Variables of a closure are none of what is around it.
            let declarations = places[Int(variable)]
            if closures.contains(where: { closure in declarations.allSatisfy(closure.contains) && closure.contains(Int(file.tree.tokens[token].offset)) }) { continue }
            let root = root(variable)
            if let one { parents[Int(root)] = self.root(one) } else { one = root }
        }
    }

    // MARK: Where they are sent

    private static let senders: Set<String> = [
        "Task", "detached", "immediate", "immediateDetached", "addTask", "addTaskUnlessCancelled", "addImmediateTask", "addImmediateTaskUnlessCancelled", "resume", "yield", "Mutex", "assumeIsolated",
    ]
    /// Asynchronous functions that run a closure for their caller, or only wait.
    private static let borrowers: Set<String> = [
        "withTaskGroup", "withThrowingTaskGroup", "withDiscardingTaskGroup", "withThrowingDiscardingTaskGroup", "withCheckedContinuation", "withCheckedThrowingContinuation", "withUnsafeContinuation",
        "withUnsafeThrowingContinuation", "withTaskCancellationHandler", "fulfillment",
    ]

    /// The tokens of a node that name what it may send.
    private func sent(by node: UInt32, _ senders: Set<String>) -> Range<Int>? {
        let tokens = file.tokens(of: node)
        switch file.kind(node) {
        case .callExpr:
            guard let callee = file.children(node).first, let name = calledName(callee), Self.senders.contains(name) || senders.contains(name) else { return nil }
            return file.tokens(of: callee).upperBound..<tokens.upperBound
        case .awaitExpr:
            guard let value = file.children(node).first else { return nil }
            if file.kind(value) == .callExpr, let callee = file.children(value).first, let name = calledName(callee), Self.borrowers.contains(name) { return nil }
            let start = file.tokens(of: value).lowerBound
            // Who is called stays where it is.
            return (file.tree.tokens[start + 1].kind == .period ? start + 1 : start)..<tokens.upperBound
        case .binding:
            let declaration = file.parent(node)
            return file.children(declaration).contains { file.kind($0) == .modifier && file.tokenText($0) == "async" } ? tokens : nil
        default: return nil
        }
    }

    /// The last name of what is called; of an initialiser the type's, if it is there.
    private func calledName(_ callee: UInt32) -> String? {
        switch file.kind(callee) {
        case .specializeExpr: return file.children(callee).first.flatMap(calledName)
        case .identifierExpr: return file.tokenText(callee)
        case .memberExpr:
            let name = file.tokenText(callee)
            return name == "init" ? file.children(callee).first.flatMap(calledName) ?? "Task" : name
        default: return nil
        }
    }
}
