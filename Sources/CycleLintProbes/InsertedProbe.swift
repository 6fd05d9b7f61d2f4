import CycleLintFrontEnd
import CycleLintRules

/// A statement that is a probe of ours, however a formatter has laid it out.
///
///     shouldGoAway(feed, "Feed · 3f9a2c")
///     for object in feeds { shouldGoAway(object, "Feed · 3f9a2c") }
///     defer { shouldGoAway(feed, "Feed · 3f9a2c") }
///     defer { expectToGoAway(shouldGoAway(feed, "Feed · 3f9a2c")) }
///     if isBeingDismissed || … { shouldGoAway(self, "Feed · 3f9a2c", within: .seconds(5)) }
struct InsertedProbe {
    /// What is watched, as it is written.
    let object: String
    let isDeferred: Bool

    init?(_ statement: UInt32, _ file: SourceTree) {
        if file.kind(statement) == .deferStmt {
            guard let inner = Self.onlyStatement(of: statement, file), let object = Self.object(of: inner, file) else { return nil }
            self.object = object
            isDeferred = true
        } else {
            guard let object = Self.object(of: statement, file) else { return nil }
            self.object = object
            isDeferred = false
        }
    }

    private static func onlyStatement(of statement: UInt32, _ file: SourceTree) -> UInt32? {
        guard let block = file.children(statement).last, file.kind(block) == .codeBlock, case let statements = file.children(block), statements.count == 1 else { return nil }
        return statements[0]
    }

    private static func object(of statement: UInt32, _ file: SourceTree) -> String? {
        if file.kind(statement) == .ifExpr {
            let parts = file.children(statement)
            let words = parts.first.map { file.text($0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            guard parts.count == 2, words == ProbeText.leaving, let inner = onlyStatement(of: statement, file) else { return nil }
            return object(ofCall: inner, file)
        }
        guard file.kind(statement) == .forStmt else { return object(ofCall: statement, file) }
        guard let inner = onlyStatement(of: statement, file), object(ofCall: inner, file) == ProbeText.element,
            case let parts = file.children(statement), parts.count == 3, file.text(parts[0]) == ProbeText.element
        else { return nil }
        return file.text(parts[1])
    }

    private static func object(ofCall call: UInt32, _ file: SourceTree) -> String? {
        if file.kind(call) == .callExpr, case let parts = file.children(call), parts.count == 2, file.text(parts[0]) == "expectToGoAway", file.kind(parts[1]) == .argument,
            let probe = file.children(parts[1]).first, file.range(probe) == file.range(parts[1])
        {
            return object(ofCall: probe, file)
        }
        guard file.kind(call) == .callExpr, case let parts = file.children(call), parts.count >= 3, file.kind(parts[0]) == .identifierExpr, file.text(parts[0]) == "shouldGoAway",
            parts[1...].allSatisfy({ file.kind($0) == .argument }), let object = file.children(parts[1]).first, let label = file.children(parts[2]).first,
            file.kind(label) == .stringLiteral, ProbeLabel.isLabel(file.text(label))
        else { return nil }
        return file.text(object)
    }
}
