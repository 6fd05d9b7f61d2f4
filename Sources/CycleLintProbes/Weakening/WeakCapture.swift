import CycleLintFrontEnd

/// `[weak self]` in a closure that gives nothing back, with `self?.` for the only use or `guard let self else { return }` as the first statement.
struct WeakCapture {
    private let file: SourceTree
    private let closure: UInt32
    private let signature: UInt32?
    private let statements: [UInt32]
    private let name: String
    private let isOptional: Bool

    /// Nil where there is no such closure, or where it does what a weak capture would change.
    init?(_ file: SourceTree, brace: Int, name: String, isOptional: Bool) {
        guard let closure = file.tree.nodes.indices.map(UInt32.init).first(where: { file.kind($0) == .closureExpr && file.range($0).lowerBound == brace }) else { return nil }
        self.file = file
        self.closure = closure
        self.name = name
        self.isOptional = isOptional
        let parts = file.children(closure)
        signature = parts.first.flatMap { file.kind($0) == .closureSignature ? $0 : nil }
        statements = signature == nil ? parts : Array(parts.dropFirst())
        guard !statements.isEmpty, isOrdinary else { return nil }
    }

    func edits(returnsNothing: Bool) -> [TextEdit]? {
        guard givesNothing || returnsNothing && result == nil, let list = listEdit else { return nil }
        if isOptional { return isForced ? nil : [list] }
        return [list, returnsNothing ? chainEdit ?? guardEdit : guardEdit]
    }

    private var nodes: [UInt32] {
        let range = file.tree.nodes[Int(closure)].first..<file.tree.nodes[Int(closure)].end
        return file.tree.nodes.indices.dropFirst().map(UInt32.init).filter { range.contains(file.tree.nodes[Int($0)].first) && file.tree.nodes[Int($0)].end <= range.upperBound && $0 != closure }
    }

    /// Nothing in it waits, needs the object's superclass or dynamic type, or is there in some builds only; no other variable has the name.
    private var isOrdinary: Bool {
        if let signature, file.tree.nodes[Int(signature)].flags & NodeFlag.isAsync != 0 { return false }
        return nodes.allSatisfy { node in
            switch file.kind(node) {
            case .awaitExpr, .superExpr, .capitalSelfExpr, .ifConfig, .unexpected: false
            case .identifierPattern: file.tokenText(node) != name || isOptional && file.kind(file.parent(node)) == .optionalBinding
            case .closureParameter, .parameter, .funcDecl: file.tokenText(node) != name
            case .identifierType: file.tokenText(node) != "Self"
            case .forStmt: file.tree.nodes[Int(node)].flags & NodeFlag.isAwait == 0
            case .varDecl: file.tree.tokens[Int(file.tree.nodes[Int(node)].first)].kind != .async
            default: true
            }
        }
    }

    private var result: UInt32? { signature.flatMap { file.children($0).first { file.kind($0) == .returnClause } } }

    /// Whether it says so itself, has one statement that cannot have a value, or several and returns none.
    private var givesNothing: Bool {
        if let result { return file.children(result).first.map { ["Void", "()"].contains(file.text($0)) } == true }
        if statements.count == 1 { return isWithoutValue(statements[0]) }
        return nodes.allSatisfy { file.kind($0) != .returnStmt || file.children($0).isEmpty || home(of: $0) != closure }
    }

    private func isWithoutValue(_ statement: UInt32) -> Bool {
        switch file.kind(statement) {
        case .forStmt, .whileStmt, .repeatStmt: return nodes.allSatisfy { file.kind($0) != .returnStmt }
        case .sequenceExpr:
            let parts = file.children(statement)
            return parts.count >= 3 && (file.kind(parts[1]) == .assignmentOperator || ["+=", "-=", "*=", "/="].contains(file.text(parts[1])))
        default: return false
        }
    }

    private func home(of node: UInt32) -> UInt32 {
        var node = file.parent(node)
        while ![.closureExpr, .funcDecl, .accessorBlock, .initDecl, .none].contains(file.kind(node)) { node = file.parent(node) }
        return node
    }

    private var isForced: Bool {
        nodes.contains { file.kind($0) == .forceUnwrap && file.children($0).first.map { file.kind($0) == .identifierExpr && file.text($0) == name } == true }
    }

    private var listEdit: TextEdit? {
        guard let signature else {
            let behind = file.range(closure).lowerBound + 1
            let space = file.bytes[behind] == 0x20 || file.bytes[behind] == 0x0A || file.bytes[behind] == 0x0D || file.bytes[behind] == 0x09 ? "" : " "
            return TextEdit(behind..<behind, " [weak \(name)] in" + space)
        }
        if let list = file.children(signature).first(where: { file.kind($0) == .captureList }) {
            let items = file.children(list)
            guard let item = items.first(where: { file.tokenText($0) == name }) else {
                let behind = file.range(list).lowerBound + 1
                return TextEdit(behind..<behind, "weak \(name)" + (items.isEmpty ? "" : ", "))
            }
            guard file.text(item) == name || file.children(item).first.map({ file.kind($0) == .selfExpr }) == true, case let start = file.range(item).lowerBound else { return nil }
            return TextEdit(start..<start, "weak ")
        }
        let attributes = file.children(signature).last { file.kind($0) == .attribute }
        let start = file.start(ofToken: attributes.map { file.tree.nodes[Int($0)].end } ?? file.tree.nodes[Int(signature)].first)
        return TextEdit(start..<start, "[weak \(name)] ")
    }

    /// `self?.`, where the only statement is a call or an assignment that begins with `self.` and does not mention it again.
    private var chainEdit: TextEdit? {
        guard statements.count == 1, mentions == 1, var node = Optional(statements[0]) else { return nil }
        if file.kind(node) == .sequenceExpr {
            let parts = file.children(node)
            guard parts.count >= 3, file.kind(parts[1]) == .assignmentOperator else { return nil }
            node = parts[0]
        } else if file.kind(node) != .callExpr {
            return nil
        }
        while [.memberExpr, .callExpr, .subscriptExpr, .optionalChain].contains(file.kind(node)), let base = file.children(node).first { node = base }
        guard file.kind(node) == .selfExpr || file.kind(node) == .identifierExpr, file.text(node) == name, file.kind(file.parent(node)) == .memberExpr else { return nil }
        let end = file.range(node).upperBound
        return TextEdit(end..<end, "?")
    }

    /// How often the name stands in the statements.
    private var mentions: Int {
        let first = file.tree.nodes[Int(statements[0])].first
        return (first..<file.tree.nodes[Int(closure)].end).count { file.tree.string(of: $0) == name }
    }

    private var guardEdit: TextEdit {
        let start = file.range(statements[0]).lowerBound
        let text = "guard let \(name) else { return }"
        if let indentation = file.indentation(start), case let line = file.lineStart(start), line > file.range(closure).lowerBound {
            return TextEdit(line..<line, indentation + text + file.lineEnd(start))
        }
        return TextEdit(start..<start, text + "; ")
    }
}
