import CycleLintFrontEnd

/// What must hold of every tree, whatever the source: says what does not.
package func violations(of tree: SyntaxTree) -> String? {
    var position: UInt32 = 0
    for token in tree.tokens {
        if token.offset < position || token.end < token.offset { return "tokens overlap at \(token.offset)" }
        position = token.end
    }
    if tree.tokens.last?.kind != .endOfFile { return "no end" }
    let root = tree.nodes[Int(tree.root)]
    if root.kind != .sourceFile || root.end != UInt32(tree.tokens.count - 1) { return "the file is not covered" }
    var seen = [Bool](repeating: false, count: tree.nodes.count)
    var stack = [tree.root]
    while let index = stack.popLast() {
        if seen[Int(index)] { return "node \(index) has two parents" }
        seen[Int(index)] = true
        let node = tree.nodes[Int(index)]
        if node.first > node.end || Int(node.token) >= tree.tokens.count { return "node \(index) is inside out" }
        var place = node.first
        var child = node.child
        while child != 0 {
            let inner = tree.nodes[Int(child)]
            if child >= index { return "\(node.kind) \(index) lies before its child \(child)" }
            if inner.first < place { return "\(inner.kind) in \(node.kind) begins before its sibling ends" }
            if inner.end > node.end { return "\(inner.kind) ends behind its parent \(node.kind)" }
            place = max(place, inner.end)
            stack.append(child)
            child = inner.next
        }
    }
    return nil
}
