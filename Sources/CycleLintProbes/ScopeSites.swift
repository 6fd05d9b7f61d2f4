import CycleLintFrontEnd
import CycleLintOwnership

/// The places for probes of local variables: behind the declaration, where a `defer` also runs on early exits, and before the variable is set to something else.
struct ScopeSites {
    private let file: SourceTree
    /// Patterns by their offset.
    private let bindings: [Int: UInt32]
    /// What the functions of each name in this file return, as it is written.
    private let results: [String: [String?]]
    private let senders: Set<String>
    /// By the declaration, of those that were asked for.
    private var regions: [UInt32: IsolationRegions] = [:]

    /// `senders`: see `IsolationRegions`.
    init(_ file: SourceTree, senders: Set<String>) {
        self.file = file
        self.senders = senders
        bindings = Dictionary(
            file.tree.nodes.indices.filter { file.kind(UInt32($0)) == .identifierPattern }.map { (file.range(UInt32($0)).lowerBound, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
        results = Dictionary(grouping: file.tree.nodes.indices.map(UInt32.init).filter { file.kind($0) == .funcDecl }, by: file.tokenText).mapValues { functions in
            functions.map { function in file.children(function).first { file.kind($0) == .returnClause }.flatMap { file.children($0).first }.map(file.text) }
        }
    }

    /// None where a probe is not possible there, or would do something else than to hold the object until the end of the scope.
    mutating func sites(of offset: Int, _ access: ObjectAccess, isGivenAway: Bool, _ wish: ProbeWish) -> [ProbeSite] {
        guard let pattern = bindings[offset], case let binding = file.parent(pattern), case let declaration = file.parent(binding), case let block = file.parent(declaration),
            file.kind(binding) == .binding, file.kind(declaration) == .varDecl, [.codeBlock, .closureExpr].contains(file.kind(block)),
            case let parts = file.children(declaration), parts.allSatisfy({ file.kind($0) == .binding }), hasValue(binding, access),
            OrdinaryCode.contains(block, file)
        else { return [] }
        let name = file.text(pattern)
        guard let base = base(of: name, binding, access) else { return [] }
        let uses = LocalUses(of: name, behind: file.range(declaration).upperBound, in: block, file)
        guard !uses.areConsuming, !uses.areWeak, !uses.areSent, !uses.areReturned, wish.place.isSendable || !isSent(name, behind: file.range(declaration).upperBound, in: block) else { return [] }
        var access = access
        if !isTyped(binding, as: access.variableType) {
            guard access.path.isEmpty else { return [] }
            if access.form == .object { access.form = .valueWithObject }
        }
        if isGivenAway {
            guard access.path.isEmpty, access.form == .object else { return [] }
            return [ended(name, behind: declaration, in: block, ProbeText(name, access, label: wish.label))].compactMap(\.self)
        }
        let test = failingTest(around: block, wish)
        let text = ProbeText(base, access, label: wish.label, isExpected: test != nil)
        return ([end(of: declaration, in: block, text)] + releases(of: name, behind: declaration, in: block, text)).compactMap { site in
            var site = site
            site?.test = test
            return site
        }
    }

    private mutating func isSent(_ name: String, behind offset: Int, in block: UInt32) -> Bool {
        var declaration = block
        while case let parent = file.parent(declaration), parent != SyntaxTree.none, ![.memberBlock, .sourceFile].contains(file.kind(parent)) { declaration = parent }
        let regions = regions[declaration] ?? IsolationRegions(declaration, senders: senders, file)
        self.regions[declaration] = regions
        return regions.isSent(name, in: offset..<file.range(block).upperBound)
    }

    /// The test that is to fail if the finding is right. Objects that nothing says of that they stay are only reported; so are those in globals, which
    /// `tearDown()` may yet empty: XCTest has no place behind it.
    private func failingTest(around block: UInt32, _ wish: ProbeWish) -> TestFunction? {
        guard wish.fingerprint != nil, let test = TestFunction(around: block, isInTestCase: wish.place.isInTestCase, file) else { return nil }
        switch wish.expectation {
        case .everywhere: break
        case .around(let line): guard TestFunction.contains(line: line, around: block, file) else { return nil }
        case .nowhere: return nil
        }
        return test == .xcTest && wish.place.isInGlobal ? nil : test
    }

    /// How the variable is written in a probe: that of a property goes through an optional. Nil where the written type may not have the property.
    private func base(of name: String, _ binding: UInt32, _ access: ObjectAccess) -> String? {
        guard !access.path.isEmpty, let annotation = file.children(binding).first(where: { file.kind($0) == .typeAnnotation }).flatMap({ file.children($0).first }).map(file.text) else { return name }
        let isOptional = annotation.hasSuffix("?") || annotation.hasSuffix("!")
        let type = (isOptional ? annotation.dropLast() : annotation[...]).prefix { $0 != "<" }.split(separator: ".").last
        guard type.map(String.init) == access.variableType, !isOptional || access.form == .object else { return nil }
        return isOptional ? name + "?" : name
    }

    private func end(of declaration: UInt32, in block: UInt32, _ text: ProbeText) -> ProbeSite? {
        let range = file.range(declaration)
        guard let indentation = file.indentation(range.lowerBound), file.endsLine(range.upperBound), let next = file.nextLine(range.upperBound) else { return nil }
        let statements = file.children(block)
        let position = statements.firstIndex(of: declaration) ?? 0
        let following = statements[(position + 1)...]
        let isPresent = following.lazy.map { InsertedProbe($0, file) }.prefix { $0 != nil }.contains { $0?.object == text.object }
        // A `defer` at the end of a block would do its work at once, of which the compiler warns.
        let statement = following.isEmpty ? text.statement : "defer { \(text.statement) }"
        return ProbeSite(edit: TextEdit(next..<next, indentation + statement + file.lineEnd(range.upperBound)), position: .scopeEnd, isPresent: isPresent)
    }

    private static let endings: Set<String> = ["close", "stop", "cancel", "invalidate", "shutdown", "shutDown", "tearDown", "teardown"]

    /// Behind `name.close()`, if that is the last use of the variable: whoever has the object is to let go of it then.
    private func ended(_ name: String, behind declaration: UInt32, in block: UInt32, _ text: ProbeText) -> ProbeSite? {
        let statements = file.children(block)
        let rest = statements[((statements.firstIndex(of: declaration) ?? 0) + 1)...].filter { InsertedProbe($0, file) == nil }
        guard let last = rest.lastIndex(where: { file.mentions(name, $0) }), case let call = rest[last], file.kind(call) == .callExpr, let callee = file.children(call).first,
            file.children(call).count == 1, file.kind(callee) == .memberExpr, Self.endings.contains(file.tokenText(callee)), let base = file.children(callee).first, file.text(base) == name,
            let indentation = file.indentation(file.range(call).lowerBound), file.endsLine(file.range(call).upperBound), let next = file.nextLine(file.range(call).upperBound)
        else { return nil }
        let following = statements[((statements.firstIndex(of: call) ?? 0) + 1)...]
        let isPresent = following.lazy.map { InsertedProbe($0, file) }.prefix { $0 != nil }.contains { $0?.object == text.object }
        return ProbeSite(edit: TextEdit(next..<next, indentation + text.statement + file.lineEnd(file.range(call).upperBound)), position: .ended, isPresent: isPresent)
    }

    /// `name = …` as a statement of the same block, behind which the object before is not to be there.
    private func releases(of name: String, behind declaration: UInt32, in block: UInt32, _ text: ProbeText) -> [ProbeSite] {
        let statements = file.children(block)
        guard file.tree.tokens[Int(file.tree.nodes[Int(declaration)].token)].kind == .var, let position = statements.firstIndex(of: declaration) else { return [] }
        return statements[(position + 1)...].compactMap { statement in
            guard case let parts = file.children(statement), file.kind(statement) == .sequenceExpr, parts.count == 3, file.text(parts[0]) == name,
                file.kind(parts[1]) == .assignmentOperator, file.kind(parts[2]) == .nilLiteral
            else { return nil }
            return ReleaseSite.before(statement, text, file)
        }
    }

    /// Whether the variable has a value from its declaration on, and one that can be looked at without doing anything.
    private func hasValue(_ binding: UInt32, _ access: ObjectAccess) -> Bool {
        let parts = file.children(binding)
        let initializer = parts.first { file.kind($0) == .initializer }.flatMap { file.children($0).first }
        let type = parts.first { file.kind($0) == .typeAnnotation }.flatMap { file.children($0).first }.map(file.text)
        guard parts.count == (initializer == nil ? 1 : 2) + (type == nil ? 0 : 1), type?.hasSuffix("??") != true else { return false }
        switch access.form {
        case .elements, .values, .storage: return access.path.isEmpty ? initializer.map { isList($0, type) } == true : initializer != nil
        case .closure: return initializer != nil || type?.last == "?"
        case .object, .valueWithObject: return initializer != nil || type?.last == "?" && file.tree.tokens[Int(file.tree.nodes[Int(file.parent(binding))].token)].kind == .var
        }
    }

    /// Whether the compiler is sure to see a type: it is written, an initialiser of it is called, or a function of this file that says so.
    private func isTyped(_ binding: UInt32, as type: String) -> Bool {
        if type.isEmpty { return false }
        let parts = file.children(binding)
        if let annotation = parts.first(where: { file.kind($0) == .typeAnnotation }).flatMap({ file.children($0).first }).map(file.text) { return annotation != "Any" && annotation != "Any?" }
        guard let value = parts.first(where: { file.kind($0) == .initializer }).flatMap({ file.children($0).first }), file.kind(value) == .callExpr, var callee = file.children(value).first
        else { return false }
        if file.kind(callee) == .specializeExpr, let plain = file.children(callee).first { callee = plain }
        guard [.identifierExpr, .memberExpr].contains(file.kind(callee)), case let name = file.tokenText(callee) else { return false }
        return name == type || results[name]?.allSatisfy { $0 == type } == true
    }

    private static let listMethods: Set<String> = ["map", "filter", "sorted", "shuffled"]

    /// Whether a value is an array, a dictionary or a set, not another sequence, which may be gone through only once.
    private func isList(_ value: UInt32, _ type: String?) -> Bool {
        if let type { return type.hasPrefix("[") || type.hasPrefix("Array<") || type.hasPrefix("Set<") || type.hasPrefix("Dictionary<") }
        switch file.kind(value) {
        case .arrayExpr, .dictionaryExpr: return true
        case .callExpr:
            guard let callee = file.children(value).first else { return false }
            switch file.kind(callee) {
            case .arrayExpr, .dictionaryExpr: return true
            case .specializeExpr: return ["Array<", "Set<", "Dictionary<"].contains { file.text(callee).hasPrefix($0) }
            case .identifierExpr: return ["Array", "Set", "Dictionary"].contains(file.text(callee)) || returnsList(file.text(callee))
            case .memberExpr:
                if Self.listMethods.contains(file.tokenText(callee)), let base = file.children(callee).first { return isPlainSequence(base) }
                return returnsList(file.tokenText(callee))
            default: return false
            }
        default: return false
        }
    }

    /// An array literal, a range, or what the methods of a list make of one.
    private func isPlainSequence(_ value: UInt32) -> Bool {
        if file.kind(value) == .tupleExpr, let range = file.children(value).first.flatMap({ file.children($0).first }) {
            return file.kind(range) == .sequenceExpr && file.children(range).contains { file.kind($0) == .binaryOperator && ["..<", "..."].contains(file.text($0)) }
        }
        return file.kind(value) == .arrayExpr || file.kind(value) == .callExpr && isList(value, nil)
    }

    /// Whether all functions of a name in this file return arrays or dictionaries, and there is one.
    private func returnsList(_ name: String) -> Bool {
        results[name]?.allSatisfy { $0?.hasPrefix("[") == true } == true
    }
}

/// How a variable is used in the rest of its scope.
private struct LocalUses {
    /// `consume x`
    var areConsuming = false
    /// A weak or unowned variable is made there: it could be read when the object would have been gone without the probe.
    var areWeak = false
    /// It is passed on in an `await`: the other side may be the only one to use it from then on.
    var areSent = false
    /// `return x`, `return x!`, or `return f(x)`, whose result may hold it.
    var areReturned = false

    init(of name: String, behind offset: Int, in block: UInt32, _ file: SourceTree) {
        let tokens = file.tree.tokens
        let end = file.range(block).upperBound
        for index in file.tokens(of: block) where Int(tokens[index].offset) >= offset {
            switch tokens[index].kind {
            case .consume: areConsuming = areConsuming || file.says(index + 1, name)
            case .weak, .unowned: areWeak = areWeak || [.var, .let].contains(tokens[index + 1].kind)
            case .return:
                let next = index + (tokens[index + 1].kind == .try ? 2 : 1)
                guard file.says(next, name) else { continue }
                areReturned = areReturned || [.postfixExclaim, .semicolon, .rightBrace, .endOfFile].contains(tokens[next + 1].kind) || tokens[next + 1].flags & TokenFlag.startsLine != 0
            default: break
            }
        }
        let givesObjects = Self.returnsObjects(around: block, file)
        for node in file.descendants(of: block) {
            let kind = file.kind(node)
            guard kind == .awaitExpr || kind == .returnStmt && givesObjects, case let range = file.range(node), range.lowerBound >= offset, range.upperBound <= end, Self.isArgument(name, in: node, file)
            else { continue }
            if kind == .awaitExpr { areSent = true } else { areReturned = true }
        }
    }

    private static func isArgument(_ name: String, in node: UInt32, _ file: SourceTree) -> Bool {
        let tokens = file.tokens(of: node)
        return tokens.contains { index in
            guard file.says(index, name), tokens.contains(index - 1), [.leftParen, .comma, .colon].contains(file.tree.tokens[index - 1].kind) else { return false }
            return file.kind(node) == .awaitExpr || tokens.contains(index + 1) && [.rightParen, .comma].contains(file.tree.tokens[index + 1].kind)
        }
    }

    /// Whether what the function of a block returns may hold an object.
    private static func returnsObjects(around block: UInt32, _ file: SourceTree) -> Bool {
        var node = block
        while node != SyntaxTree.none, ![.funcDecl, .closureExpr].contains(file.kind(node)) { node = file.parent(node) }
        guard node != SyntaxTree.none, file.kind(node) != .closureExpr, let type = file.children(node).first(where: { file.kind($0) == .returnClause }).flatMap({ file.children($0).first }) else { return node == SyntaxTree.none || file.kind(node) == .closureExpr }
        return !["Void", "()", "Bool", "Int", "String", "Double"].contains(file.text(type))
    }
}
