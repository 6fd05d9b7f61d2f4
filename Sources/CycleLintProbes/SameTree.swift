import CycleLintFrontEnd

/// Whether a file with edits says the same as before but for what they insert or take out, and what they insert is code. What does not pass is never written.
package func saysTheSame(_ old: SourceFile, _ edits: [TextEdit]) -> Bool {
    if edits.isEmpty { return true }
    let new = SourceFile(path: old.path, bytes: edits.applied(to: old.bytes))
    var inserted: [Range<Int>] = []
    var shift = 0
    for edit in edits.inOrder {
        let start = edit.range.lowerBound + shift
        inserted.append(start..<start + edit.replacement.count)
        shift += edit.replacement.count - edit.range.count
    }
    let before = Outline(parse(old), without: edits.map(\.range))
    let after = Outline(parse(new), without: inserted)
    let isCode = inserted.allSatisfy { range in range.isEmpty || after.leftOut.contains { range.contains($0) } }
    return before.problems == 0 && after.problems == 0 && isCode && before.elements == after.elements
}

/// A tree as a list of its nodes, each with its kind, flags, and own token, and all tokens, without what lies in some ranges.
private struct Outline {
    struct Element: Equatable {
        var kind: UInt8
        var flags: UInt8
        var text: [UInt8]
        var depth: Int
    }
    var elements: [Element] = []
    /// Offsets of the tokens that lie in the ranges.
    private(set) var leftOut: [Int] = []
    let problems: Int

    init(_ tree: SyntaxTree, without ranges: [Range<Int>]) {
        problems = tree.problems.count
        let left = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        func isLeftOut(_ token: UInt32) -> Bool {
            let offset = Int(tree.tokens[Int(token)].offset)
            return left.contains { $0.contains(offset) }
        }
        for index in tree.tokens.indices {
            if isLeftOut(UInt32(index)) {
                leftOut.append(Int(tree.tokens[index].offset))
                continue
            }
            elements.append(Element(kind: tree.tokens[index].kind.rawValue, flags: 0, text: Array(tree.bytes(of: UInt32(index))), depth: -1))
        }
        var waiting: [(node: UInt32, depth: Int)] = [(tree.root, 0)]
        while let (index, depth) = waiting.popLast() {
            let node = tree.nodes[Int(index)]
            if index != tree.root, node.end > node.first, isLeftOut(node.first), isLeftOut(node.end - 1) { continue }
            // `self?.` is `self.` with a mark behind it, and `[weak self]` is `[self]` with a word before it.
            if node.kind == .optionalChain, isLeftOut(node.end - 1) {
                waiting.append((node.child, depth))
                continue
            }
            // `@Test(…)` is `@Test` with something behind it.
            let hasNewArguments = node.kind == .attribute && isLeftOut(node.end - 1)
            let isMadeWeak = node.kind == .captureItem && isLeftOut(node.first)
            // The statements of a `case` begin with whatever comes first.
            let hasText = index != tree.root && node.kind != .codeBlock
            elements.append(Element(kind: node.kind.rawValue, flags: isMadeWeak || hasNewArguments ? 0 : node.flags, text: hasText ? Array(tree.bytes(of: node.token)) : [], depth: depth))
            var children: [(UInt32, Int)] = []
            var child = node.child
            while child != SyntaxTree.none {
                children.append((child, depth + 1))
                child = tree.nodes[Int(child)].next
            }
            waiting += children.reversed()
        }
    }
}
