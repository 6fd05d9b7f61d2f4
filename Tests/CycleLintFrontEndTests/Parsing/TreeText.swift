import CycleLintFrontEnd

/// A tree as one line: `(kind token child …)`. The token is left out where it is the node's first, no name, and the node
/// has children; flags follow the kind as `#bits`. The file's node is left out; what was wrong follows as `⚠️ message`.
func tree(_ source: String) -> String {
    let tree = parse(SourceFile(path: "A.swift", bytes: Array(source.utf8)))
    var parts = children(of: tree.root, in: tree).map { text(of: $0, in: tree) }
    parts += tree.problems.map { "⚠️ \($0.message)" }
    return parts.joined(separator: " ")
}

/// The messages of what is wrong with a source.
func problems(_ source: String) -> [String] {
    parse(SourceFile(path: "A.swift", bytes: Array(source.utf8))).problems.map(\.message)
}

func children(of node: UInt32, in tree: SyntaxTree) -> [UInt32] {
    var result: [UInt32] = []
    var child = tree.nodes[Int(node)].child
    while child != 0 {
        result.append(child)
        child = tree.nodes[Int(child)].next
    }
    return result
}

/// Kinds whose token is a name, even where it is their first.
private let named: Set<NodeKind> = [
    .parameter, .enumCaseElement, .genericParameter, .identifierType, .accessor, .captureItem, .attribute,
]

private func text(of index: UInt32, in tree: SyntaxTree) -> String {
    let node = tree.nodes[Int(index)]
    let inner = children(of: index, in: tree).map { text(of: $0, in: tree) }
    var parts = ["\(node.kind)" + (node.flags == 0 ? "" : "#\(node.flags)")]
    let isNamed = named.contains(node.kind) && tree.tokens[Int(node.token)].kind.isIdentifier
    let hasLabel = node.kind == .argument && node.flags & NodeFlag.hasLabel != 0
    if node.token != node.first || inner.isEmpty || isNamed || hasLabel, node.first < node.end {
        parts.append(tree.string(of: node.token))
    }
    return "(" + (parts + inner).joined(separator: " ") + ")"
}
