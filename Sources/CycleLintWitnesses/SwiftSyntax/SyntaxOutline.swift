import CycleLintFrontEnd

/// The outline of a tree in the form of the swift-syntax witness: declarations, ownership, closures with their captures,
/// calls with their labels, assignments, interpolations, everything inside `#if` included; in the order of their offsets.
package struct SyntaxOutline {
    let reader: TreeReader
    var lines = OffsetLines()

    /// `error N` with the number of problems, then the lines.
    package static func lines(of tree: SyntaxTree) -> [UInt8] {
        var outline = SyntaxOutline(reader: TreeReader(tree: tree))
        outline.visit(tree.root)
        return OffsetLines.head(of: tree) + outline.lines.sorted
    }

    private mutating func declaration(_ node: UInt32, _ word: StaticString, _ name: [UInt8]) {
        let keyword = reader.keyword(node)
        lines.put("decl", reader.offset(ofToken: keyword), Array(word.description.utf8), name)
    }

    private mutating func named(_ node: UInt32, _ word: StaticString) {
        declaration(node, word, reader.text(ofToken: reader.node(node).token))
    }

    private mutating func visit(_ node: UInt32) {
        write(node)
        var child = reader.node(node).child
        while child != SyntaxTree.none {
            visit(child)
            child = reader.node(child).next
        }
    }

    private mutating func write(_ node: UInt32) {
        switch reader.kind(node) {
        case .classDecl: named(node, "class")
        case .structDecl: named(node, "struct")
        case .enumDecl: named(node, "enum")
        case .actorDecl: named(node, "actor")
        case .protocolDecl: named(node, "protocol")
        case .funcDecl: named(node, "func")
        case .typealiasDecl: named(node, "typealias")
        case .associatedtypeDecl: named(node, "associatedtype")
        case .macroDecl: named(node, "macro")
        case .operatorDecl: named(node, "operator")
        case .precedenceGroupDecl: named(node, "precedencegroup")
        case .initDecl: declaration(node, "init", Array("init".utf8))
        case .deinitDecl: declaration(node, "deinit", Array("deinit".utf8))
        case .subscriptDecl: declaration(node, "subscript", Array("subscript".utf8))
        case .extensionDecl: extensionDeclaration(node)
        case .importDecl: importDeclaration(node)
        case .varDecl: variable(node)
        case .enumCaseElement:
            lines.put("decl", reader.principal(node), Array("case".utf8), reader.text(ofToken: reader.node(node).token))
        case .closureExpr: closure(node)
        case .callExpr: call(node)
        case .assignmentOperator: lines.put("assign", reader.principal(node))
        case .interpolation: lines.put("interpolation", reader.principal(node))
        default: break
        }
    }

    private mutating func extensionDeclaration(_ node: UInt32) {
        let type = reader.children(node).first {
            ![.attribute, .modifier, .ifConfig, .unexpected].contains(reader.kind($0))
        }
        declaration(node, "extension", type.map(unspaced) ?? [])
    }

    private mutating func importDeclaration(_ node: UInt32) {
        let tokens = reader.node(node).token..<max(reader.node(node).token, reader.node(node).end)
        declaration(node, "import", Array(reader.packed(tokens).split(separator: UInt8(ascii: ":")).joined(separator: ".".utf8)))
    }

    /// Without the blanks inside backticks too.
    private func unspaced(_ node: UInt32) -> [UInt8] { reader.packed(node).filter { $0 > 0x20 } }

    private mutating func variable(_ node: UInt32) {
        let bindings = reader.children(node).filter { reader.kind($0) == .binding }
        let names = bindings.map { reader.children($0).first.map(unspaced) ?? [] }
        lines.put("decl", reader.principal(node), reader.text(ofToken: reader.node(node).token), Array(names.joined(separator: ",".utf8)))
        for modifier in reader.children(node) where reader.kind(modifier) == .modifier {
            let name = reader.token(reader.node(modifier).token)
            if name == .weak || name == .unowned { lines.put("owner", reader.principal(modifier), reader.packed(modifier)) }
        }
    }

    private mutating func closure(_ node: UInt32) {
        var captures = Array("-".utf8)
        if let signature = reader.child(node, .closureSignature), let list = reader.child(signature, .captureList) {
            let items = reader.children(list).filter { reader.kind($0) == .captureItem }
            captures = Array(items.map(capture).joined(separator: ",".utf8))
        }
        lines.put("closure", reader.principal(node), captures)
    }

    private func capture(_ item: UInt32) -> [UInt8] {
        let node = reader.node(item)
        var ownership = ""
        if node.flags & NodeFlag.captureWeak != 0 { ownership = "weak " }
        if node.flags & NodeFlag.captureUnowned != 0 { ownership = "unowned " }
        if node.flags & NodeFlag.captureUnownedUnsafe != 0 { ownership = "unowned(unsafe) " }
        return Array(ownership.utf8) + reader.text(ofToken: node.token)
            + (node.child == SyntaxTree.none ? [] : Array("=".utf8))
    }

    private mutating func call(_ node: UInt32) {
        let arguments = reader.children(node).filter { reader.kind($0) == .argument }
        let trailing = arguments.filter { reader.has($0, NodeFlag.trailing) }.count
        let plain = arguments.filter { !reader.has($0, NodeFlag.trailing) }
        var labels: [UInt8] = []
        for argument in plain { labels += reader.label(ofArgument: argument) + Array(":".utf8) }
        lines.put("call", reader.start(node), labels.isEmpty ? Array("-".utf8) : labels, Array(String(trailing).utf8))
    }
}
