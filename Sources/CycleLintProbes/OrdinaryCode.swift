import CycleLintFrontEnd

/// Blocks that a statement can be added to without changing what the others mean.
enum OrdinaryCode {
    /// Whether a block belongs to a function or accessor directly, over statements only, and no result builder collects what is in it.
    static func contains(_ block: UInt32, _ file: SourceTree) -> Bool {
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

    static func hasHarmlessAttributes(_ declaration: UInt32, _ file: SourceTree) -> Bool {
        file.children(declaration).allSatisfy { child in
            if file.kind(child) == .ifConfig { return false }
            return file.kind(child) != .attribute || harmless.contains(file.tokenText(child))
        }
    }
}
