/// The call that ends a keeping: `result.cancel()`, `receiver.removeObserver(result)`, `NSEvent.removeMonitor(result)`; or that a property is set to a
/// truth value: `receiver.isSuspended = false`.
struct EndingCall: Hashable {
    /// `result`, `receiver`, a parameter, or the name of a type.
    let base: String
    let method: String
    let arguments: [Argument]

    struct Argument: Hashable {
        /// Empty where there is none.
        var label: String
        var name: String
    }

    /// Nil where the text is no such call.
    init?(_ text: String) {
        if text.hasSuffix(" = true") || text.hasSuffix(" = false"), let dot = text.firstIndex(of: ".") {
            base = String(text[..<dot])
            method = String(text[text.index(after: dot)...])
            arguments = []
            return
        }
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), let dot = text[..<open].lastIndex(of: ".") else { return nil }
        base = String(text[..<dot])
        method = String(text[text.index(after: dot)..<open])
        let list = text[text.index(after: open)...].dropLast()
        arguments = list.split(separator: ",").map { part in
            let words = part.split(separator: ":", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
            return words.count == 2 ? Argument(label: String(words[0]), name: String(words[1])) : Argument(label: "", name: String(words[0]))
        }
        guard !base.isEmpty, !method.isEmpty else { return nil }
    }

    func names(_ name: String) -> Bool { base == name || arguments.contains { $0.name == name } }

    /// `removeObserver(_:)`.
    var signature: String { method + "(" + arguments.map { ($0.label.isEmpty ? "_" : $0.label) + ":" }.joined() + ")" }
}
