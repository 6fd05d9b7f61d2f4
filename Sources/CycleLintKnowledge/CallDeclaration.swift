/// A declaration of a call, taken apart: `static func f(_ x: Int, block: @escaping () -> Void) -> Timer`.
///
/// Works on the text, since a body is to be added to it. Whether it is Swift at all the parser says later.
struct CallDeclaration {
    struct Parameter {
        /// Empty where there is none.
        var label: String
        var name: String
        var type: String
        var isInout: Bool { type.hasPrefix("inout ") }
    }

    enum Kind { case function, initializer }

    let text: String
    let kind: Kind
    let isStatic: Bool
    /// `init` for an initialiser.
    let name: String
    let parameters: [Parameter]
    /// Without `?`, `!`, `some`, `any` and a `where` clause; nil where it returns nothing.
    let result: String?

    /// Nil where the text is no declaration of a function or initialiser.
    init?(_ text: String) {
        guard let open = Self.startOfParameters(text), let close = Self.end(of: open, in: text) else { return nil }
        self.text = text
        let head = text[..<open].split { $0 == " " || $0 == "<" || $0 == "\n" }
        if let start = Self.startOfName(text), head.contains("func") {
            kind = .function
            name = String(text[start..<Self.endOfName(from: start, in: text)])
        } else if let position = head.firstIndex(where: { $0 == "init" || $0 == "init?" || $0 == "init!" }) {
            guard head[..<position].allSatisfy({ $0 != "func" }) else { return nil }
            kind = .initializer
            name = "init"
        } else {
            return nil
        }
        isStatic = head.contains("static") || head.contains("class")
        parameters = Self.split(text[text.index(after: open)..<close]).compactMap(Self.parameter)
        result = kind == .initializer ? nil : Self.result(text[text.index(after: close)...])
    }

    /// Behind `func`.
    private static func startOfName(_ text: String) -> String.Index? {
        guard let keyword = text.firstRange(of: "func ") else { return nil }
        return text[keyword.upperBound...].firstIndex { $0 != " " }
    }

    /// A name ends at the first bracket, an operator at a space or `(`.
    private static func endOfName(from start: String.Index, in text: String) -> String.Index {
        let isOperator = !(text[start].isLetter || text[start] == "_" || text[start] == "`")
        return text[start...].firstIndex { $0 == " " || $0 == "(" || !isOperator && $0 == "<" } ?? text.endIndex
    }

    /// The `(` behind the name and generic parameters.
    private static func startOfParameters(_ text: String) -> String.Index? {
        var depth = 0
        var previous: Character = " "
        let start = startOfName(text).map { endOfName(from: $0, in: text) } ?? text.startIndex
        for index in text[start...].indices {
            switch text[index] {
            case "<": depth += 1
            case ">" where previous != "-": depth -= 1
            case "(" where depth == 0: return index
            default: break
            }
            previous = text[index]
        }
        return nil
    }

    private static func end(of open: String.Index, in text: String) -> String.Index? {
        var depth = 0
        for index in text[open...].indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// At the commas that are in no bracket.
    private static func split(_ list: Substring) -> [Substring] {
        var parts: [Substring] = []
        var depth = 0
        var start = list.startIndex
        var previous: Character = " "
        for index in list.indices {
            switch list[index] {
            case "(", "[", "<", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ">" where previous != "-": depth -= 1
            case "," where depth == 0:
                parts.append(list[start..<index])
                start = list.index(after: index)
            default: break
            }
            previous = list[index]
        }
        parts.append(list[start...])
        return parts
    }

    private static func parameter(_ text: Substring) -> Parameter? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let names = text[..<colon].split(separator: " ").filter { !$0.hasPrefix("@") }
        guard let label = names.first, let name = names.last else { return nil }
        var type = text[text.index(after: colon)...]
        if let equals = type.firstIndex(of: "=") { type = type[..<equals] }
        return Parameter(label: label == "_" ? "" : String(label), name: String(name), type: trimmed(type))
    }

    private static func result(_ rest: Substring) -> String? {
        guard let arrow = rest.firstRange(of: "->") else { return nil }
        var type = rest[arrow.upperBound...]
        if let condition = type.firstRange(of: " where ") { type = type[..<condition.lowerBound] }
        var text = trimmed(type)
        for prefix in ["some ", "any "] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
        while text.hasSuffix("?") || text.hasSuffix("!") { text.removeLast() }
        return text.isEmpty || text == "Void" || text == "()" || text == "Never" ? nil : text
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
