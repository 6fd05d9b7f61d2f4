/// A function, initialiser or property, as far as two declarations of it have to agree: its name, and the labels of its parameters.
struct CallShape {
    struct Parameter {
        var label: String
        var type: Substring
        /// May be left out, since it has a default value.
        var isOptional: Bool
    }

    let name: String
    /// Nil of a property.
    let parameters: [Parameter]?

    /// Nil where the text declares none of these.
    init?(_ declaration: String) {
        let words = declaration.split { " (<:".contains($0) }
        if let keyword = words.firstIndex(of: "func"), keyword + 1 < words.count {
            name = String(words[keyword + 1].filter { $0 != "`" })
        } else if words.contains(where: { $0 == "init" || $0 == "init?" || $0 == "init!" }) {
            name = "init"
        } else if words.contains("subscript") {
            name = "subscript"
        } else if let keyword = words.firstIndex(where: { $0 == "var" || $0 == "let" }), keyword + 1 < words.count {
            name = String(words[keyword + 1])
            parameters = nil
            return
        } else {
            return nil
        }
        parameters = Self.parameters(of: declaration)
    }

    /// Whether all parameters of the other are here in order, and what is more here may be left out.
    func covers(_ other: CallShape) -> Bool {
        guard name == other.name, let mine = parameters, let theirs = other.parameters else { return false }
        return Self.fits(mine, theirs.map(\.label)) || Self.fits(mine, theirs.filter { !$0.isOptional }.map(\.label))
    }

    private static func fits(_ parameters: [Parameter], _ labels: [String]) -> Bool {
        var rest = labels[...]
        for parameter in parameters {
            if rest.first == parameter.label { rest.removeFirst() } else if !parameter.isOptional { return false }
        }
        return rest.isEmpty
    }

    private static func parameters(of declaration: String) -> [Parameter] {
        guard let list = parenthesised(declaration) else { return [] }
        return split(list).compactMap { part in
            guard let colon = part.firstIndex(of: ":"), let label = part[..<colon].split(separator: " ").first else { return nil }
            let rest = part[part.index(after: colon)...].drop { $0 == " " }
            let value = rest.firstRange(of: " = ")
            return Parameter(label: String(label), type: value.map { rest[..<$0.lowerBound] } ?? rest, isOptional: value != nil)
        }
    }

    /// What stands in the first parentheses that are in no angle brackets.
    private static func parenthesised(_ text: String) -> Substring? {
        var open: String.Index?
        var depth = 0
        var previous: Character = " "
        for index in text.indices {
            switch text[index] {
            case "(":
                if open == nil, depth == 0 { open = text.index(after: index) }
                depth += 1
            case "<": depth += 1
            case ")": depth -= 1
            case ">" where previous != "-": depth -= 1
            default: break
            }
            if let open, depth == 0 { return text[open..<index] }
            previous = text[index]
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
            case "(", "[", "<": depth += 1
            case ")", "]": depth -= 1
            case ">" where previous != "-": depth -= 1
            case "," where depth == 0:
                parts.append(list[start..<index].drop { $0 == " " })
                start = list.index(after: index)
            default: break
            }
            previous = list[index]
        }
        return parts + [list[start...].drop { $0 == " " }]
    }
}
