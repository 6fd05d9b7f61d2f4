import CycleLintFrontEnd

/// The outline of a tree in the form of `JSONOutline`, which says what a line is: as the compiler would have parsed the
/// file. What stands inside `#if` is left out, since the compiler's dump leaves it out.
package struct TreeOutline {
    let reader: TreeReader
    var out = OutlineWriter()

    package static func lines(of tree: SyntaxTree) -> [UInt8] {
        var outline = TreeOutline(reader: TreeReader(tree: tree))
        outline.items(tree.root, 0)
        return outline.out.bytes
    }

    /// Opens the line of a thing that runs from `start` to the node's last token.
    mutating func open(_ node: UInt32, _ depth: Int, _ word: StaticString, from start: Int) {
        out.open(depth, word)
        out.number(start)
        out.number(reader.lastToken(node))
    }

    mutating func line(_ node: UInt32, _ depth: Int, _ word: StaticString, from start: Int? = nil) {
        open(node, depth, word, from: start ?? reader.start(node))
        out.close()
    }

    func name(_ token: UInt32) -> [UInt8] { reader.text(ofToken: token).filter { $0 != UInt8(ascii: "`") } }

    /// With the module where it is written: `Module::name`.
    func qualified(_ token: UInt32) -> [UInt8] {
        guard token >= 2, reader.token(token - 1) == .colonColon else { return name(token) }
        return name(token - 2) + Array("::".utf8) + name(token)
    }

    /// The statements and declarations in a block, a file or a closure. Directives are not in the dump.
    mutating func items(_ node: UInt32, _ depth: Int) {
        for child in reader.children(node) where reader.kind(child) != .closureSignature && !isDirective(child) {
            self.node(child, depth)
        }
    }

    private func isDirective(_ node: UInt32) -> Bool {
        guard reader.kind(node) == .macroExpansion else { return false }
        let name = String(decoding: name(reader.node(node).token), as: UTF8.self)
        return name == "warning" || name == "error" || name == "sourceLocation"
    }

    /// A node of any kind.
    mutating func node(_ node: UInt32, _ depth: Int) {
        if reader.kind(node) == .ifConfig || reader.kind(node) == .unexpected { return }
        if declaration(node, depth) || statement(node, depth, start: reader.start(node)) || pattern(node, depth) { return }
        expression(node, depth)
    }

    mutating func nodes(_ nodes: [UInt32], _ depth: Int) {
        for node in nodes { self.node(node, depth) }
    }
}
