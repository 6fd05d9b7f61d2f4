import CycleLintFrontEnd

/// The outline of a file as the compiler parsed it, from `swiftc -frontend -dump-parse -dump-ast-format json`.
///
/// One line a node, each parent before its children: nesting depth, what it is, and for declarations, statements and braces
/// the offset of the first and of the last token (UTF-8 bytes from the start of the file; a string literal is one token).
/// `TreeOutline` writes the same lines from our tree. Not compared, since the dump does not have it: attributes, the types of
/// parameters, variables and casts, `async` and `throws`, what stands inside `#if`.
package struct JSONOutline {
    let json: FlatJSON
    var out = OutlineWriter()

    /// nil where the bytes are not the compiler's JSON.
    package static func lines(of bytes: [UInt8], keys: JSONKeys) -> [UInt8]? {
        guard let json = FlatJSON(bytes, keys: keys) else { return nil }
        var outline = JSONOutline(json: json)
        outline.children(0, .items, 0)
        return outline.out.bytes
    }

    // MARK: Reading

    func kind(_ value: Int) -> ArraySlice<UInt8> {
        guard json.values[value].form == .object, json.values[value].child != 0 else { return [] }
        return json.text(Int(json.values[value].child))
    }

    func list(_ object: Int, _ key: JSONKey) -> [Int] {
        json.member(object, key).map(json.elements) ?? []
    }

    func text(_ object: Int, _ key: JSONKey) -> ArraySlice<UInt8>? {
        guard let value = json.member(object, key), json.values[value].form == .string else { return nil }
        return json.text(value)
    }

    func has(_ object: Int, _ key: JSONKey) -> Bool { json.member(object, key) != nil }

    /// Byte offsets of the first and the last token.
    func range(_ object: Int) -> (start: Int, end: Int)? {
        guard let range = json.member(object, .range), let start = json.member(range, .start), let end = json.member(range, .end)
        else { return nil }
        return (integer(start), integer(end))
    }

    func integer(_ value: Int) -> Int { json.text(value).reduce(0) { $0 * 10 + Int($1) - 48 } }

    /// The name of a declaration without the names of its arguments; nil where there is none, or it is not in the source.
    func name(_ object: Int) -> ArraySlice<UInt8>? {
        guard let name = json.member(object, .name) else { return nil }
        if json.values[name].form == .string { return json.text(name) }
        guard let base = json.member(name, .baseName) else { return nil }
        return text(base, .name) ?? text(base, .special)
    }

    // MARK: Writing

    /// Opens the line of a thing with a range.
    mutating func open(_ object: Int, _ depth: Int, _ word: StaticString) {
        out.open(depth, word)
        guard let range = range(object) else { return }
        out.number(range.start)
        out.number(range.end)
    }

    mutating func line(_ object: Int, _ depth: Int, _ word: StaticString) {
        open(object, depth, word)
        out.close()
    }

    mutating func children(_ object: Int, _ key: JSONKey, _ depth: Int) {
        for element in list(object, key) { node(element, depth) }
    }

    mutating func child(_ object: Int, _ key: JSONKey, _ depth: Int) {
        guard let value = json.member(object, key), json.values[value].form == .object else { return }
        node(value, depth)
    }

    /// A node of any kind.
    mutating func node(_ object: Int, _ depth: Int) {
        let kind = String(decoding: kind(object), as: UTF8.self)
        if declaration(object, kind, depth) || statement(object, kind, depth) || pattern(object, kind, depth)
            || expression(object, kind, depth) { return }
        out.open(depth, "unknown")
        out.text(kind.utf8)
        out.close()
    }
}
