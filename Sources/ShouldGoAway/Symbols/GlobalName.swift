/// The names of a global or static variable, from its demangled symbol `static App.Store.shared : App.Store`.
enum GlobalName {
    /// `App.Store.shared`
    static func declaration(_ demangled: String) -> String {
        var name = demangled
        if let type = name.range(of: " : ") { name = String(name[..<type.lowerBound]) }
        if name.hasPrefix("static ") { name.removeFirst("static ".utf8.count) }
        if name.hasPrefix("(extension in "), let close = name.range(of: "):") { name = String(name[close.upperBound...]) }
        return SourceName.withoutArguments(SourceName.ofProperty(name))
    }

    /// `static Store.shared`
    static func display(_ demangled: String) -> String {
        let name = declaration(demangled).split(separator: ".").dropFirst().joined(separator: ".")
        return demangled.hasPrefix("static ") ? "static " + name : "global " + name
    }
}
