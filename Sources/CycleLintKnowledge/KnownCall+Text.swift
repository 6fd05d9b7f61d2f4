extension KnownCall {
    /// What it keeps, a sentence each.
    package var sentences: [String] {
        let kept = keeps.map(sentence)
        let returned = returned.map { ["The result is \(Self.words(for: $0))."] } ?? []
        let condition = when.map { ["With `\($0): false` nothing is kept for long."] } ?? []
        return (kept.isEmpty ? ["Keeps nothing."] : kept) + condition + returned
    }

    private func sentence(_ kept: Kept) -> String {
        let keeper = kept.root ?? kept.by.map(Self.words) ?? "it"
        var text = "\(keeper.prefix(1).uppercased() + keeper.dropFirst()) keeps \(Self.words(for: kept.what))"
        if let after = kept.after { text += " after `\(after)`" }
        if kept.isFinished { return text + (marks.contains("WhileItRuns") ? " while it runs." : " until it is done, which it soon is.") }
        let calls = kept.until.filter { EndingCall($0) != nil }.map { "`\($0)`" }
        if !calls.isEmpty { return text + " until \(calls.joined(separator: " or "))." }
        if kept.until.contains("replaced") { return text + " until another one takes its place." }
        return text + (kept.root == nil ? "." : " for as long as the process lives.")
    }

    private static func words(for name: String) -> String {
        switch name {
        case "receiver": "the receiver"
        case "result": "the result"
        default: "`\(name)`"
        }
    }
}
