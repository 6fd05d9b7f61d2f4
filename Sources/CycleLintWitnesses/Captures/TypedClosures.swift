/// The closures of a file as the compiler's type checker sees them, from `swiftc -frontend -dump-ast -dump-ast-format json`.
///
/// Autoclosures and `defer` are functions for the compiler, but not for us: they are left out, and what they capture is captured by
/// the closure around them in both accounts. Captured types are no captures of ours.
package struct TypedClosures {
    private let json: FlatJSON
    private var macroDepth = 0
    private var records: [ClosureRecord.Key: ClosureRecord] = [:]

    /// By where they stand; nil where the bytes are not the compiler's JSON.
    package static func records(of bytes: [UInt8], keys: JSONKeys) -> [ClosureRecord]? {
        guard let json = FlatJSON(bytes, keys: keys) else { return nil }
        var closures = TypedClosures(json: json)
        closures.visit(0, key: .other)
        return closures.records.values.sorted { $0.end < $1.end }
    }

    private init(json: FlatJSON) { self.json = json }

    private mutating func visit(_ value: Int, key: JSONKey) {
        let isMacro = kind(value) == "macro_expansion_expr"
        if isMacro { macroDepth += 1 }
        defer { if isMacro { macroDepth -= 1 } }
        switch kind(value) {
        case "closure_expr": add(value, .closure)
        case "func_decl" where key == .elements && json.member(value, .implicit) == nil: add(value, .function)
        default: break
        }
        for part in json.elements(value) { visit(part, key: json.values[value].form == .array ? key : json.values[part].key) }
    }

    private func kind(_ object: Int) -> String? {
        json.values[object].form != .object ? nil : json.member(object, .kind).map { String(decoding: json.text($0), as: UTF8.self) }
    }

    /// A closure that is dumped twice (the value of a lazy property) is one.
    private mutating func add(_ object: Int, _ kind: ClosureRecord.Kind) {
        // What a macro made is in a text of its own.
        guard let range = json.member(object, .range), json.member(range, .bufferName) == nil, let start = integer(range, .start), let end = integer(range, .end) else { return }
        var record = ClosureRecord(
            kind: kind, start: kind == .closure ? start : nil, end: end,
            escape: kind == .function || json.member(object, .escaping) != nil ? .escaping : .nonEscaping,
            direct: captures(object, ofTypes: false), types: captures(object, ofTypes: true))
        record.isInMacro = macroDepth > 0
        if let known = records[record.key], known.direct.count >= record.direct.count { return }
        records[record.key] = record
    }

    private func captures(_ object: Int, ofTypes: Bool) -> Set<String> {
        guard let list = json.member(object, .captures) else { return [] }
        return Set(json.elements(list).compactMap { capture in
            // A variable of a script, and a variable of its own file, can be on the list, too.
            guard json.member(capture, .isLocal) != nil, let declaration = json.member(capture, .decl), let name = text(declaration, .baseName) else { return nil }
            let type = text(declaration, .typeMangled) ?? ""
            return Self.metatypeEndings.contains(where: type.hasSuffix) == ofTypes ? name : nil
        })
    }

    /// How mangled types end that are themselves types: `T.Type`, `any P.Type`, and optionals of them.
    private static let metatypeEndings = ["mD", "XpD", "mSgD", "XpSgD"]

    private func integer(_ object: Int, _ key: JSONKey) -> Int? {
        json.member(object, key).flatMap { Int(String(decoding: json.text($0), as: UTF8.self)) }
    }

    private func text(_ object: Int, _ key: JSONKey) -> String? {
        json.member(object, key).map { String(decoding: json.text($0), as: UTF8.self) }
    }
}
