import CycleLintFrontEnd

/// A probe before the statement that lets go.
enum ReleaseSite {
    /// Nil where the statement does not begin its line.
    static func before(_ statement: UInt32, _ text: ProbeText, _ file: SourceTree) -> ProbeSite? {
        let start = file.range(statement).lowerBound
        guard let indentation = file.indentation(start) else { return nil }
        let line = file.lineStart(start)
        return ProbeSite(
            edit: TextEdit(line..<line, indentation + text.statement + file.lineEnd(start)), position: .release,
            isPresent: hasProbe(before: statement, text, file))
    }

    private static func hasProbe(before statement: UInt32, _ text: ProbeText, _ file: SourceTree) -> Bool {
        let statements = file.children(file.parent(statement))
        guard let position = statements.firstIndex(of: statement) else { return false }
        return statements[..<position].reversed().lazy.map { InsertedProbe($0, file) }.prefix { $0 != nil }.contains { $0?.object == text.object }
    }
}
