import CycleLintFrontEnd

/// `weak` before the `var` of a property.
struct WeakProperty {
    private let file: SourceTree

    init(_ file: SourceTree) { self.file = file }

    /// Modifiers that `weak` goes with, in any order.
    private static let harmless: Set<String> = ["private", "fileprivate", "internal", "public", "package", "final"]

    func edits(at keyword: Int, _ name: String) -> [TextEdit]? {
        guard let declaration = file.tree.nodes.indices.map(UInt32.init).first(where: { file.kind($0) == .varDecl && file.start(ofToken: file.tree.nodes[Int($0)].token) == keyword }),
            file.kind(file.parent(declaration)) == .memberBlock, case let bindings = file.children(declaration).filter({ file.kind($0) == .binding }), bindings.count == 1,
            file.children(declaration).allSatisfy({ $0 == bindings[0] || file.kind($0) == .modifier && Self.harmless.contains(file.tokenText($0)) }),
            file.children(bindings[0]).first.map({ file.kind($0) == .identifierPattern && file.tokenText($0) == name }) == true, isEmpty(bindings[0])
        else { return nil }
        return [TextEdit(keyword..<keyword, "weak ")]
    }

    /// Whether the property begins as `nil` or without a value.
    private func isEmpty(_ binding: UInt32) -> Bool {
        guard let initializer = file.children(binding).first(where: { file.kind($0) == .initializer }) else { return true }
        return file.children(initializer).first.map { file.kind($0) == .nilLiteral } == true
    }
}

/// Whether a file takes for granted that a property of a name is not `nil`: it is `nil` where its object is about to go.
package func isForced(_ name: String, in source: SourceFile) -> Bool {
    guard source.bytes.contains(name.utf8) else { return false }
    let file = SourceTree(source)
    return file.tree.nodes.indices.map(UInt32.init).contains { node in
        guard file.kind(node) == .forceUnwrap, let value = file.children(node).first else { return false }
        return [.memberExpr, .identifierExpr].contains(file.kind(value)) && file.tokenText(value) == name
    }
}

extension SourceTree {
    func start(ofToken token: UInt32) -> Int { Int(tree.tokens[Int(token)].offset) }
}
