import CycleLintFrontEnd

/// What `SyntaxOutline` leaves out, for swift-syntax as the witness: types, effects, modifiers, attributes. In the order of
/// the offsets, which are UTF-8 bytes from the start of the file:
///
///     type OFFSET TEXT            an outermost type: names, generic arguments, structure; no labels, attributes, ownership
///     effects OFFSET ASYNC THROWS of a function, initialiser, accessor, closure with a signature; `-` for none
///     modifier OFFSET TEXT
///     attribute OFFSET NAME
///     for OFFSET WORDS            `try`, `await`, `case`
///     parameter OFFSET FIRST SECOND [...]
///     generic OFFSET NAME [each|let]
package struct DetailOutline {
    let reader: TreeReader
    var lines = OffsetLines()

    /// `error N` with the number of problems, then the lines.
    package static func lines(of tree: SyntaxTree) -> [UInt8] {
        var outline = DetailOutline(reader: TreeReader(tree: tree))
        outline.visit(tree.root, outermost: true)
        return OffsetLines.head(of: tree) + outline.lines.sorted
    }

    /// `outermost`: a type here is not part of another one.
    private mutating func visit(_ node: UInt32, outermost: Bool, in parent: UInt32 = SyntaxTree.none) {
        let kind = reader.kind(node)
        if kind == .attribute {
            attribute(node)
            return
        }
        var outermost = outermost
        if TreeTypeText.isType(kind), outermost {
            // Attributes before an unnamed payload belong to the parameter in our tree, to the type in swift-syntax's.
            let isPayload = reader.kind(parent) == .parameter && reader.has(parent, NodeFlag.unnamed)
            lines.put("type", reader.start(isPayload ? parent : node), TreeTypeText.text(of: node, in: reader))
            outermost = false
        }
        if outermost { write(node, kind) }
        var children = reader.children(node)
        if kind == .parameter, reader.has(node, NodeFlag.unnamed) { children.reverse() }
        // The root of a key path is a type to swift-syntax and may be a name to us.
        for child in children where kind != .keyPathExpr || reader.kind(child) == .keyPathComponent {
            // Primary associated types are no generic parameters to swift-syntax.
            if kind == .protocolDecl, reader.kind(child) == .genericParameters { continue }
            visit(child, outermost: outermost, in: node)
        }
    }

    private mutating func write(_ node: UInt32, _ kind: NodeKind) {
        switch kind {
        case .funcDecl, .initDecl:
            effects(node, at: reader.offset(ofToken: reader.keyword(node)))
            parameters(of: node)
        case .subscriptDecl, .macroDecl: parameters(of: node)
        case .accessor: effects(node, at: reader.principal(node))
        case .closureExpr:
            if let signature = reader.child(node, .closureSignature) { effects(signature, at: reader.start(node)) }
        case .modifier: modifier(node)
        case .forStmt: loop(node)
        case .genericParameter: generic(node)
        default: break
        }
    }

    /// `infix` and its like before `operator` are no modifiers to swift-syntax.
    private mutating func modifier(_ node: UInt32) {
        let token = reader.node(node).token
        let isFixity = [.infix, .prefix, .postfix].contains(reader.token(token))
        if isFixity, reader.token(token + 1) == .operator { return }
        lines.put("modifier", reader.start(node), reader.packed(node))
    }

    private mutating func attribute(_ node: UInt32) {
        let name = reader.children(node).first.map { reader.packed($0) } ?? reader.text(ofToken: reader.node(node).token)
        lines.put("attribute", reader.start(node), name)
    }

    private mutating func effects(_ node: UInt32, at offset: Int) {
        let isAsync = reader.has(node, NodeFlag.isAsync), isThrowing = reader.has(node, NodeFlag.isThrowing)
        lines.put("effects", offset, Array((isAsync ? "async" : "-").utf8), Array((isThrowing ? "throws" : "-").utf8))
    }

    private mutating func loop(_ node: UInt32) {
        let flags: [(UInt8, String)] = [(NodeFlag.isTry, "try"), (NodeFlag.isAwait, "await"), (NodeFlag.isCase, "case")]
        let words = flags.filter { reader.has(node, $0.0) }.map { $0.1 }
        lines.put("for", reader.principal(node), Array((words.isEmpty ? "-" : words.joined(separator: " ")).utf8))
    }

    private mutating func parameters(of declaration: UInt32) {
        guard let list = reader.child(declaration, .parameters) else { return }
        for child in reader.children(list) where reader.kind(child) == .parameter { parameter(child) }
    }

    private mutating func parameter(_ node: UInt32) {
        let token = reader.node(node).token
        let isLabelled = reader.has(node, NodeFlag.hasLabel)
        let first = isLabelled ? token - 1 : token
        var texts = [reader.text(ofToken: first), isLabelled ? reader.text(ofToken: token) : Array("-".utf8)]
        if reader.has(node, NodeFlag.variadic) { texts.append(Array("...".utf8)) }
        lines.put("parameter", reader.offset(ofToken: first), Array(texts.joined(separator: " ".utf8)))
    }

    private mutating func generic(_ node: UInt32) {
        let token = reader.node(node).token
        var text = reader.text(ofToken: token)
        if reader.has(node, NodeFlag.each) { text += Array(" each".utf8) }
        if reader.has(node, NodeFlag.valueParameter) { text += Array(" let".utf8) }
        lines.put("generic", reader.offset(ofToken: token), text)
    }
}
