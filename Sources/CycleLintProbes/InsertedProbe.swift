import CycleLintFrontEnd

/// A statement that is a probe of ours, however a formatter has laid it out: `defer { shouldGoAway(feed, "Feed · 3f9a2c") }`.
struct InsertedProbe {
    /// The expression that is watched, as it is written.
    let object: String

    init?(_ statement: UInt32, _ file: SourceTree) {
        guard file.kind(statement) == .deferStmt, let block = file.children(statement).first, file.kind(block) == .codeBlock,
            case let statements = file.children(block), statements.count == 1, file.kind(statements[0]) == .callExpr,
            case let parts = file.children(statements[0]), parts.count == 3, file.kind(parts[0]) == .identifierExpr, file.text(parts[0]) == "shouldGoAway",
            file.kind(parts[1]) == .argument, file.kind(parts[2]) == .argument, let object = file.children(parts[1]).first, let label = file.children(parts[2]).first,
            file.kind(label) == .stringLiteral, ProbeLabel.isLabel(file.text(label))
        else { return nil }
        self.object = file.text(object)
    }
}
