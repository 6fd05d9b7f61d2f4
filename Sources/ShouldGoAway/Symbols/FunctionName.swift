/// What the demangled name of some code says of a closure.
struct FunctionName {
    /// As the compiler writes it, shortened: `closure #1 in Feed.start()`.
    let display: String
    /// The function that the code is written in, with module and type and without labels: `App.Feed.start`.
    let function: String
    /// Code that only adapts the way in which another function is called.
    let isThunk: Bool
    /// The function itself is used as a value.
    let isMethodValue: Bool

    init(demangled: String) {
        var name = demangled
        for marker in [" with unmangled suffix "] {
            if let found = name.range(of: marker) { name = String(name[..<found.lowerBound]) }
        }
        isThunk = name.range(of: "reabstraction thunk") != nil
        // "partial apply forwarder for ", "generic specialization <…> of ", "merged ", "async function pointer to " and others come first.
        let parts = Self.split(name)
        let last = parts.last ?? name
        function = Self.plain(last)
        isMethodValue = parts.contains { $0.hasPrefix("implicit closure") || $0.range(of: " implicit closure #") != nil }
        let closure = parts.dropLast().first.map(Self.closureName)
        display = [closure, Self.shortened(last)].compactMap { $0 }.joined(separator: " in ")
    }

    /// The parts of `closure #1 () -> () in closure #2 () -> () in App.Feed.start() -> ()`.
    private static func split(_ name: String) -> [String] {
        var parts: [String] = []
        var current = ""
        var depth = 0
        var rest = name[...]
        while let character = rest.first {
            if depth == 0, rest.hasPrefix(" in ") {
                parts.append(current)
                current = ""
                rest = rest.dropFirst(4)
                continue
            }
            if "(<[{".contains(character) { depth += 1 }
            if ")]}".contains(character) || (character == ">" && current.last != "-") { depth -= 1 }
            current.append(character)
            rest = rest.dropFirst()
        }
        return parts + [current]
    }

    /// `closure #1` of `partial apply forwarder for closure #1 () -> ()`.
    private static func closureName(_ part: String) -> String {
        for word in ["implicit closure #", "closure #"] {
            guard let found = part.range(of: word) else { continue }
            let number = part[found.upperBound...].prefix { $0.isNumber }
            return word + number
        }
        let nested = part.range(of: " #").map { String(part[..<$0.lowerBound].split(separator: " ").last ?? "") }
        return nested ?? part
    }

    private static let prefixes = [
        " forwarder for ", " of ", "merged ", "function pointer to ", "await resume partial function for ", "suspend resume partial function for ",
        "static ", "default argument ",
    ]

    /// The declaration, without what the compiler says of it in front.
    private static func declaration(_ part: String) -> Substring {
        var rest = part[...]
        for prefix in prefixes {
            while let found = rest.range(of: prefix), bracketDepth(rest[..<found.lowerBound]) == 0 { rest = rest[found.upperBound...] }
        }
        if rest.hasPrefix("(extension in "), let close = rest.range(of: "):") { rest = rest[close.upperBound...] }
        return rest
    }

    private static func bracketDepth(_ text: Substring) -> Int {
        text.reduce(0) { depth, character in "(<".contains(character) ? depth + 1 : ")>".contains(character) ? depth - 1 : depth }
    }

    private static func plain(_ part: String) -> String {
        var name = SourceName.withoutArguments(untilParameters(declaration(SourceName.cleaned(part))))
        for suffix in [".getter", ".setter", ".modify", ".read", ".unsafeMutableAddressor", ".willset", ".didset"] where name.hasSuffix(suffix) {
            name.removeLast(suffix.utf8.count)
        }
        if name.hasSuffix(".__allocating_init") { name = name.dropLast("__allocating_init".count) + "init" }
        return name
    }

    /// `App.Feed.start` of `App.Feed.start(at: Swift.Int) -> ()`, and `App.Feed.name.getter` of `App.Feed.name.getter : Swift.String`.
    private static func untilParameters(_ name: Substring) -> String {
        var depth = 0
        var result = ""
        for character in name {
            if character == "<" { depth += 1 }
            if depth == 0, character == "(" || character == " " { break }
            result.append(character)
            if character == ">" { depth -= 1 }
        }
        return result
    }

    /// Without module, argument types and result.
    private static func shortened(_ part: String) -> String {
        let name = plain(part)
        let withoutModule = name.split(separator: ".").dropFirst().joined(separator: ".")
        let declaration = declaration(SourceName.cleaned(part))
        let isFunction = declaration.dropFirst(untilParameters(declaration).count).first == "("
        return withoutModule.isEmpty ? name : withoutModule + (isFunction ? "()" : "")
    }
}
