import CycleLintFrontEnd

/// Blocks that a statement can be added to without changing what the others mean.
enum OrdinaryCode {
    /// Functions of the toolchain that take a closure as it is: what it returns is not put together from its statements.
    private static let plainCallees: Set<String> = [
        "Task", "detached", "assumeIsolated", "sync", "async", "asyncAfter", "withLock", "forEach", "autoreleasepool", "measure", "addTask", "withTaskGroup", "withThrowingTaskGroup",
        "withDiscardingTaskGroup", "withThrowingDiscardingTaskGroup", "withExtendedLifetime", "XCTAssertNoThrow", "XCTAssertThrowsError", "performAndWait", "addOperation",
    ]

    /// Whether a closure stands in a call of such a function.
    private static func isPlain(_ closure: UInt32, _ file: SourceTree) -> Bool {
        var call = file.parent(closure)
        if file.kind(call) == .argument { call = file.parent(call) }
        guard file.kind(call) == .callExpr, var callee = file.children(call).first else { return false }
        if file.kind(callee) == .specializeExpr, let plain = file.children(callee).first { callee = plain }
        return [.identifierExpr, .memberExpr].contains(file.kind(callee)) && plainCallees.contains(file.tokenText(callee))
    }

    /// Whether a block belongs to a function, accessor or plain closure directly, over statements only, and no result builder collects what is in it.
    static func contains(_ block: UInt32, _ file: SourceTree) -> Bool {
        var node = block
        while node != SyntaxTree.none {
            switch file.kind(node) {
            case .closureExpr: guard isPlain(node, file) else { return false }
            case .ifConfig, .ifConfigClause, .sourceFile, .unexpected: return false
            case .ifExpr, .switchExpr:
                // As an expression its branches hold one value each.
                let holder = file.kind(file.parent(node))
                guard holder == .codeBlock || holder == .closureExpr || holder == .switchCase || holder == .ifExpr || holder == .labeledStmt else { return false }
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
