import CycleLintFrontEnd

/// The place behind the declaration of a constant, where a `defer` can stand.
struct ProbeSite {
    /// First byte of the line behind the declaration.
    let offset: Int
    let indentation: String
    let lineEnd: String
    /// As it is written, with backticks.
    let name: String
    /// A probe of ours follows already.
    let hasProbe: Bool

    /// Nil where a `defer` is not possible there, or would do something else than to hold the object until the end of the scope.
    init?(of pattern: UInt32, className: String, in file: SourceTree) {
        let binding = file.parent(pattern)
        let declaration = file.parent(binding)
        let block = file.parent(declaration)
        guard file.kind(binding) == .binding, file.kind(declaration) == .varDecl, file.kind(block) == .codeBlock else { return nil }
        let parts = file.children(declaration)
        guard parts.allSatisfy({ file.kind($0) == .binding }), file.tree.tokens[Int(file.tree.nodes[Int(declaration)].token)].kind == .let, Self.isPlain(binding, className, file) else { return nil }
        let statements = file.children(block)
        guard let position = statements.firstIndex(of: declaration), position + 1 < statements.count, Self.isOrdinaryCode(block, file) else { return nil }
        let range = file.range(declaration)
        guard let indentation = file.indentation(range.lowerBound), file.endsLine(range.upperBound), let next = file.nextLine(range.upperBound) else { return nil }
        name = file.text(pattern)
        let uses = Uses(of: name, behind: range.upperBound, in: block, file)
        guard !uses.areConsuming, !uses.areWeak, !uses.areSent else { return nil }
        offset = next
        self.indentation = indentation
        lineEnd = file.lineEnd(range.upperBound)
        let probed = statements[(position + 1)...].lazy.map { InsertedProbe($0, file)?.object }.prefix { $0 != nil }
        hasProbe = probed.contains(name)
    }

    /// The declared type is the class itself or its optional, or is not written.
    private static func isPlain(_ binding: UInt32, _ className: String, _ file: SourceTree) -> Bool {
        var hasValue = false
        for part in file.children(binding) {
            switch file.kind(part) {
            case .identifierPattern: continue
            case .initializer: hasValue = true
            case .typeAnnotation:
                let written = file.children(part).first.map(file.text) ?? ""
                let plain = written.last == "?" ? String(written.dropLast()) : written
                guard plain == className || className.hasSuffix("." + plain) else { return false }
            default: return false
            }
        }
        return hasValue
    }

    /// Whether a block belongs to a function or accessor directly, over statements only, and no result builder collects what is in it.
    private static func isOrdinaryCode(_ block: UInt32, _ file: SourceTree) -> Bool {
        var node = block
        while node != SyntaxTree.none {
            switch file.kind(node) {
            case .closureExpr, .ifConfig, .ifConfigClause, .sourceFile, .unexpected: return false
            case .ifExpr, .switchExpr:
                // As an expression its branches hold one value each.
                let holder = file.kind(file.parent(node))
                guard holder == .codeBlock || holder == .switchCase || holder == .ifExpr || holder == .labeledStmt else { return false }
            case .funcDecl, .initDecl, .deinitDecl: return hasHarmlessAttributes(node, file)
            case .accessor: break
            case .accessorBlock: break
            case .binding:
                let annotation = file.children(node).first { file.kind($0) == .typeAnnotation }
                let type = annotation.flatMap { file.children($0).first }
                return type.map { file.kind($0) != .someType } == true && hasHarmlessAttributes(file.parent(node), file)
            case .subscriptDecl: return hasHarmlessAttributes(node, file)
            default: break
            }
            node = file.parent(node)
        }
        return false
    }

    /// An attribute that is not known may be a result builder, or ask for code that can be inlined elsewhere.
    private static let harmless: Set<String> = [
        "discardableResult", "objc", "MainActor", "Test", "available", "Sendable", "concurrent", "inline", "IBAction", "nonobjc", "preconcurrency", "GKInspectable", "warn_unqualified_access",
    ]

    private static func hasHarmlessAttributes(_ declaration: UInt32, _ file: SourceTree) -> Bool {
        file.children(declaration).allSatisfy { child in
            if file.kind(child) == .ifConfig { return false }
            return file.kind(child) != .attribute || harmless.contains(file.tokenText(child))
        }
    }

    /// How the constant is used in the rest of its scope.
    private struct Uses {
        /// `consume x`
        var areConsuming = false
        /// A weak or unowned variable is made there: it could be read when the object would have been gone without the probe.
        var areWeak = false
        /// It is passed on in an `await`: the other side may be the only one to use it from then on.
        var areSent = false

        init(of name: String, behind offset: Int, in block: UInt32, _ file: SourceTree) {
            let tokens = file.tree.tokens
            let end = file.range(block).upperBound
            for (index, token) in tokens.enumerated() where Int(token.offset) >= offset && Int(token.offset) < end {
                switch token.kind {
                case .consume: areConsuming = areConsuming || file.tree.string(of: UInt32(index + 1)) == name
                case .weak, .unowned: areWeak = areWeak || [.var, .let].contains(tokens[index + 1].kind)
                default: break
                }
            }
            for node in file.tree.nodes.indices where file.tree.nodes[node].kind == .awaitExpr {
                let range = file.range(UInt32(node))
                guard range.lowerBound >= offset, range.upperBound <= end else { continue }
                let tokens = file.tree.tokens[Int(file.tree.nodes[node].first)..<Int(file.tree.nodes[node].end)].indices
                areSent = areSent || tokens.contains { file.tree.string(of: UInt32($0)) == name && tokens.contains($0 - 1) && [.leftParen, .comma, .colon].contains(file.tree.tokens[$0 - 1].kind) }
            }
        }
    }
}
