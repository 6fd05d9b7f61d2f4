/// A known call of one type, as a declaration with a body.
struct LoweredCall {
    let call: KnownCall
    /// Position among the calls of its framework.
    let index: Int
    /// Empty for a global function.
    let type: String
    let declaration: CallDeclaration

    /// Who keeps what in the end: what ends by itself is left out, unless it is a closure that may run for ever.
    let keeps: [KnownCall.Kept]

    init(call: KnownCall, index: Int, type: String, declaration: CallDeclaration, untilFinished: Bool) {
        self.call = call
        self.index = index
        self.type = type
        self.declaration = declaration
        keeps = call.keeps.flatMap { kept -> [KnownCall.Kept] in
            if untilFinished, call.marks.contains("InScope") { return [] }
            let isKept = !kept.isFinished || call.isWhileItRuns || untilFinished && kept.root != nil
            return isKept ? kept.overHandle : []
        }
    }

    private var isInitializer: Bool { declaration.kind == .initializer }

    /// Whether a name stands for something in the declaration.
    func knows(_ name: String) -> Bool {
        // A property of it: `receiver.object`.
        switch name.prefix(while: { $0 != "." }) {
        case "receiver": !type.isEmpty && !declaration.isStatic
        case "result": isInitializer || declaration.result != nil
        default: declaration.parameters.contains { $0.name == name }
        }
    }

    private func isListParameter(_ name: String) -> Bool { declaration.parameters.contains { $0.name == name && $0.type.hasPrefix("[") } }

    func isInout(_ name: String) -> Bool { declaration.parameters.contains { $0.name == name && $0.isInout } }

    /// The type of what a name stands for, without generic arguments; of a capitalised name that stands for nothing: the name itself.
    func type(of name: String) -> String? {
        switch name {
        case "receiver": return type.isEmpty ? nil : Self.bare(type)
        case "result": return isInitializer ? Self.bare(type) : declaration.result.map { Self.bare($0 == "Self" ? type : $0) }
        default:
            if let parameter = declaration.parameters.first(where: { $0.name == name }) { return Self.bare(parameter.type) }
            return name.first?.isUppercase == true ? name : nil
        }
    }

    private static func bare(_ type: String) -> String {
        var text = type
        for prefix in ["inout ", "some ", "any "] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
        while text.hasSuffix("?") || text.hasSuffix("!") || text.hasSuffix(".") { text.removeLast() }
        if let generic = text.firstIndex(of: "<"), let end = text.lastIndex(of: ">") { text = String(text[..<generic] + text[text.index(after: end)...]) }
        return text
    }

    /// Whether the keeper has just been made, or keeps only what it was given last.
    func isOneObject(_ keeper: String, until: [String]) -> Bool {
        keeper == "result" || isInitializer && keeper == "receiver" || until.contains("replaced")
    }

    /// The property that keeps something: the one that is named, or one with the name of what it keeps.
    func propertyName(_ kept: KnownCall.Kept) -> String {
        if let property = kept.property { return property }
        switch kept.what {
        case "receiver": return "source"
        case "result": return (type(of: "result").map { $0.prefix(1).lowercased() + $0.dropFirst().filter { $0 != "." } } ?? "content") + "s"
        default: return kept.what
        }
    }

    /// The property of what keeps something only after another call: it has an object then, which keeps the thing.
    func pendingProperty(_ kept: KnownCall.Kept) -> String { kept.property ?? "pending" }

    private func expression(_ name: String) -> String {
        switch name {
        case "receiver": "self"
        case "result": isInitializer ? "self" : "result"
        case "_": "nil"
        case _ where name.hasPrefix("receiver."): "self." + name.dropFirst("receiver.".count)
        default: Self.quoted(name)
        }
    }

    private static let keywords: Set<String> = ["default", "in", "is", "as", "for", "repeat", "where", "while", "if", "switch", "case", "operator", "protocol", "class", "func", "init", "return"]

    /// A name in backticks where Swift needs them.
    static func quoted(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    /// A method's name as it is declared: that of an assignment (`isSuspended = true`) stands in backticks.
    static func name(ofFunction method: String) -> String { method.contains(" ") ? "`\(method)`" : method }

    /// The declaration with its body, in an extension of its type.
    func lines(isList: (_ type: String, _ property: String) -> Bool, ending: [String]) -> [String] {
        let statements = statements(isList) + ending
        let marks = (call.marks + (call.when.map { ["When_" + $0] } ?? [])).map { "@\($0) " }.joined()
        var lines = statements.isEmpty ? [marks + declaration.text] : [marks + declaration.text + " {"] + statements.map { "    " + $0 } + ["}"]
        if !type.isEmpty { lines = ["extension \(Self.bare(type)) {"] + lines.map { "    " + $0 } + ["}"] }
        return lines
    }

    private func statements(_ isList: (String, String) -> Bool) -> [String] {
        var statements = keeps.map { statement($0, isList) }
        for (closure, given) in call.gives.sorted(by: { $0.key < $1.key }) { statements.append("\(Self.quoted(closure))(\(given.map(expression).joined(separator: ", ")))") }
        statements += call.ends.map { ended in
            let parts = ended.split(separator: ".").map(String.init)
            let (object, property) = parts.count == 2 ? (parts[0], parts[1]) : ("receiver", ended)
            let statement = "\(Self.quoted(property))" + (isList(self.type(of: object) ?? "", property) ? ".removeAll()" : " = nil")
            return isListParameter(object) ? "for one in \(expression(object)) { one.\(statement) }" : "\(expression(object)).\(statement)"
        }
        if let returned = call.returned { return statements + ["return \(expression(returned))"] }
        let mentionsResult = keeps.contains { $0.what == "result" || $0.by == "result" } || call.gives.values.contains { $0.contains("result") }
        guard !isInitializer, mentionsResult, let result = declaration.result else { return statements }
        return ["let result = \(result == "Self" ? type : result)()"] + statements + ["return result"]
    }

    private func statement(_ kept: KnownCall.Kept, _ isList: (String, String) -> Bool) -> String {
        let what = expression(kept.what)
        if let root = kept.root { return "`\(root)`.append(\(what))" }
        let by = kept.by ?? ""
        if isInout(by) { return "\(by) = \(what)" }
        if kept.after != nil { return "\(expression(by)).\(Self.quoted(pendingProperty(kept)))?.\(Self.quoted(kept.what)).append(\(what))" }
        let place = "\(expression(by)).\(Self.quoted(propertyName(kept)))"
        return isList(type(of: by) ?? "", propertyName(kept)) ? "\(place).append(\(what))" : "\(place) = \(what)"
    }
}

extension KnownCall {
    /// Its closures are kept only while they run.
    var isWhileItRuns: Bool { marks.contains("WhileItRuns") }
}

extension KnownCall.Kept {
    /// What a root lets go of when something is done with the result is kept by the result, which is kept by the root. The same
    /// goes for a receiver that is told to end everything.
    fileprivate var overHandle: [KnownCall.Kept] {
        guard let root, what != "result", what != "receiver" else { return [self] }
        for handle in ["result", "receiver"] {
            let calls = until.filter { text in EndingCall(text).map { handle == "result" ? $0.names(handle) : $0.base == handle && $0.arguments.isEmpty } == true }
            if calls.isEmpty { continue }
            let ends = calls + until.filter { $0 == "finished" }
            return [KnownCall.Kept(what: what, by: handle, property: property, until: ends), KnownCall.Kept(what: handle, root: root, until: ends)]
        }
        return [self]
    }
}

extension CallDeclaration {
    /// `removeObserver(_:)`.
    var signature: String { name + "(" + parameters.map { ($0.label.isEmpty ? "_" : $0.label) + ":" }.joined() + ")" }
}
