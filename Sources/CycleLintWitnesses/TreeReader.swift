import CycleLintFrontEnd

/// Questions about one tree that both outlines ask. Offsets are UTF-8 bytes from the start of the file.
struct TreeReader {
    let tree: SyntaxTree

    func node(_ index: UInt32) -> Node { tree.nodes[Int(index)] }
    func kind(_ index: UInt32) -> NodeKind { tree.nodes[Int(index)].kind }
    func has(_ index: UInt32, _ flag: UInt8) -> Bool { tree.nodes[Int(index)].flags & flag != 0 }

    func children(_ index: UInt32) -> [UInt32] {
        var result: [UInt32] = []
        var child = tree.nodes[Int(index)].child
        while child != SyntaxTree.none {
            result.append(child)
            child = tree.nodes[Int(child)].next
        }
        return result
    }

    func child(_ index: UInt32, _ kinds: NodeKind...) -> UInt32? {
        children(index).first { kinds.contains(kind($0)) }
    }

    func token(_ index: UInt32) -> TokenKind { tree.tokens[Int(index)].kind }
    func offset(ofToken index: UInt32) -> Int { Int(tree.tokens[Int(index)].offset) }
    func start(_ index: UInt32) -> Int { offset(ofToken: node(index).first) }
    /// Offset of the principal token.
    func principal(_ index: UInt32) -> Int { offset(ofToken: node(index).token) }

    /// Offset of the last token of most things, as the compiler has it: what stands in a postfix `#if` does not count, nor does
    /// the parenthesis that closes a typed `throws`.
    func lastToken(_ index: UInt32) -> Int {
        let node = node(index)
        guard node.end > node.first else { return start(index) }
        if let last = children(index).last(where: { self.node($0).end == node.end }) {
            if kind(last) == .throwsClause, let type = children(last).first { return lastToken(type) }
            if kind(last) == .postfixIfConfig, let base = children(last).first { return lastToken(base) }
            return lastToken(last)
        }
        return lastWrittenToken(index)
    }

    /// Offset of the last token, a string literal or an operator counting as one.
    func lastWrittenToken(_ index: UInt32) -> Int {
        let node = node(index)
        guard node.end > node.first else { return start(index) }
        var token = node.end - 1
        while token > node.first, self.token(token) == .continuation { token -= 1 }
        if self.token(token) == .stringEnd {
            var depth = 0
            while true {
                if self.token(token) == .stringEnd { depth += 1 }
                if self.token(token) == .stringStart { depth -= 1 }
                if depth == 0 || token == 0 { break }
                token -= 1
            }
        }
        if token > node.first, self.token(token - 1) == .pound, isMagic(token) { token -= 1 }
        return offset(ofToken: token)
    }

    /// `#file` and its like are one token to the compiler, other macros are two.
    private func isMagic(_ token: UInt32) -> Bool {
        ["file", "fileID", "filePath", "line", "column", "function", "dsohandle"]
            .contains(String(decoding: text(ofToken: token), as: UTF8.self))
    }

    /// A token's text, with what continues an operator.
    func text(ofToken index: UInt32) -> [UInt8] {
        var last = index
        while Int(last) + 1 < tree.tokens.count, token(last + 1) == .continuation { last += 1 }
        return source(offset(ofToken: index), Int(tree.tokens[Int(last)].end))
    }

    func source(_ start: Int, _ end: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: tree.text + start, count: max(0, end - start)))
    }

    /// The node's tokens without what lies between them. `skippingModules`: without `Module::`.
    func packed(_ index: UInt32, skippingModules: Bool = false) -> [UInt8] {
        let node = node(index)
        let tokens = node.first..<max(node.first, node.end)
        guard skippingModules else { return packed(tokens) }
        return tokens.filter { token($0) != .colonColon && ($0 + 1 >= node.end || token($0 + 1) != .colonColon) }
            .flatMap { text(ofToken: $0) }
    }

    func packed(_ tokens: Range<UInt32>) -> [UInt8] {
        var result: [UInt8] = []
        for token in tokens { result += source(offset(ofToken: token), Int(tree.tokens[Int(token)].end)) }
        return result
    }

    func label(ofArgument index: UInt32) -> [UInt8] {
        has(index, NodeFlag.hasLabel) ? text(ofToken: node(index).token) : [UInt8(ascii: "_")]
    }

    /// `a:_:` for two arguments, the first labelled; empty for none.
    func labels(_ arguments: [UInt32]) -> [UInt8] {
        var result: [UInt8] = []
        for argument in arguments {
            result += label(ofArgument: argument).filter { $0 != UInt8(ascii: "`") }
            result.append(UInt8(ascii: ":"))
        }
        return result
    }

    /// The keyword of a declaration: the principal token, or the one before it where that is the name.
    func keyword(_ index: UInt32) -> UInt32 {
        let node = node(index)
        switch node.kind {
        case .extensionDecl, .initDecl, .deinitDecl, .subscriptDecl, .varDecl, .enumCaseDecl: return node.token
        case .importDecl:
            return (node.first..<max(node.first, node.token)).first { token($0) == .import } ?? node.first
        default: return node.token == 0 ? 0 : node.token - 1
        }
    }
}
