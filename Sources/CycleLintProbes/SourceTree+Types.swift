import CycleLintFrontEnd

extension SourceTree {
    /// Name of a type or extension with the types around it: `Outer.Feed`.
    func typeName(_ type: UInt32) -> [String] {
        var names: [String] = []
        var node = type
        while node != SyntaxTree.none {
            switch kind(node) {
            case .classDecl, .structDecl, .enumDecl, .actorDecl: names.insert(tokenText(node), at: 0)
            case .extensionDecl:
                let type = children(node).first { kind($0) != .attribute && kind($0) != .modifier }
                return (type.map { text($0).split(separator: ".").map { String($0.prefix { $0 != "<" }) } } ?? []) + names
            default: break
            }
            node = parent(node)
        }
        return names
    }

    /// Of a function, an accessor or a `deinit`.
    func body(of declaration: UInt32) -> UInt32? { children(declaration).last.flatMap { kind($0) == .codeBlock ? $0 : nil } }

    func members(of type: UInt32) -> [UInt32] { children(type).last.flatMap { kind($0) == .memberBlock ? children($0) : nil } ?? [] }
}
