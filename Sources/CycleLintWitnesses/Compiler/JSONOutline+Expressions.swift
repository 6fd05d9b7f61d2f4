extension JSONOutline {
    mutating func expression(_ object: Int, _ kind: String, _ depth: Int) -> Bool {
        switch kind {
        case "unresolved_decl_ref_expr": word(depth, "name", JSONOutline.plain(text(object, .name) ?? []))
        case "declref_expr": word(depth, "name", JSONOutline.lastName(text(object, .decl) ?? []))
        case "super_ref_expr": word(depth, "name", "super".utf8)
        case "discard_assignment_expr": out.line(depth, "_")
        case "unresolved_dot_expr": unary(object, depth, "dot", .base, JSONOutline.plain(text(object, .field) ?? []))
        case "dot_self_expr": unary(object, depth, "dot", .subExpression, Array("self".utf8))
        case "unresolved_member_expr": word(depth, "member", JSONOutline.plain(text(object, .name) ?? []))
        case "call_expr": call(object, depth, "call", .fn)
        case "subscript_expr": call(object, depth, "subscript", .base)
        case "integer_literal_expr", "float_literal_expr": number(object, depth)
        case "boolean_literal_expr": word(depth, "literal", text(object, .value) ?? [])
        case "nil_literal_expr": word(depth, "literal", "nil".utf8)
        case "string_literal_expr": out.line(depth, "string")
        case "regex_literal_expr": out.line(depth, "regex")
        case "interpolated_string_literal_expr": interpolated(object, depth)
        case "magic_identifier_literal_expr":
            out.open(depth, "macro")
            out.text((text(object, .requirementKind) ?? []).dropFirst())
            out.word("-")
            out.close()
        case "macro_expansion_expr": macroExpansion(object, depth)
        case "objc_selector_expr":
            out.line(depth, "selector")
            child(object, .subExpression, depth + 1)
        case "object_literal": call(object, depth, "object", .fn)
        case "array_expr": collection(object, depth, "array")
        case "dictionary_expr": dictionary(object, depth)
        case "tuple_expr": tuple(object, depth)
        case "paren_expr": unary(object, depth, "paren", .subExpression)
        case "closure_expr": closure(object, captures: [], depth)
        case "capture_list":
            if let body = json.member(object, .closureBody) { closure(body, captures: list(object, .captures), depth) }
        case "prefix_unary_expr": operation(object, depth, "prefix")
        case "postfix_unary_expr": operation(object, depth, "postfix")
        case "bind_optional_expr": unary(object, depth, "?", .subExpression)
        case "force_value_expr": unary(object, depth, "!", .subExpression)
        case "try_expr": unary(object, depth, "try", .subExpression)
        case "force_try_expr": unary(object, depth, "try!", .subExpression)
        case "optional_try_expr": unary(object, depth, "try?", .subExpression)
        case "await_expr": unary(object, depth, "await", .subExpression)
        case "unsafe_expr": unary(object, depth, "unsafe", .subExpression)
        case "consume_expr": unary(object, depth, "consume", .subExpression)
        case "copy_expr": unary(object, depth, "copy", .subExpression)
        case "borrow_expr": unary(object, depth, "borrow", .subExpression)
        case "inout_expr": unary(object, depth, "inout", .subExpression)
        case "pack_element_expr": unary(object, depth, "each", .packReference)
        case "pack_expansion_expr": unary(object, depth, "repeat", .patternExpression)
        case "sequence_expr": sequence(object, depth)
        case "assign_expr": out.line(depth, "=")
        case "arrow": out.line(depth, "arrow")
        case "ternary_expr": unary(object, depth, "ternary", .thenExpression)
        case "coerce_expr": out.line(depth, "as")
        case "conditional_checked_cast_expr": out.line(depth, "as?")
        case "forced_checked_cast_expr": out.line(depth, "as!")
        case "is_subtype_expr": out.line(depth, "is")
        case "keypath_expr": keyPath(object, depth)
        case "type_expr": out.line(depth, "typeexpression")
        case "single_value_stmt_expr": child(object, .stmt, depth)
        case "unresolved_specialize_expr": specialize(object, depth)
        case "<null expr>": break
        default: return false
        }
        return true
    }

    /// `module.(file).type.name@path:line:column` names `name`.
    static func lastName(_ declaration: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let path = declaration.prefix { $0 != UInt8(ascii: "@") }
        return path.suffix(from: path.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? path.startIndex)
    }

    private mutating func word(_ depth: Int, _ word: StaticString, _ text: some Sequence<UInt8>) {
        out.open(depth, word)
        out.text(text)
        out.close()
    }

    private mutating func unary(_ object: Int, _ depth: Int, _ word: StaticString, _ key: JSONKey, _ text: [UInt8] = []) {
        out.open(depth, word)
        if !text.isEmpty { out.text(text) }
        out.close()
        child(object, key, depth + 1)
    }

    private mutating func call(_ object: Int, _ depth: Int, _ word: StaticString, _ callee: JSONKey) {
        out.open(depth, word)
        if let arguments = json.member(object, .args) { labels(arguments) }
        out.close()
        child(object, callee, depth + 1)
        if let arguments = json.member(object, .args) { self.arguments(arguments, depth + 1) }
    }

    /// `a:_:` for two arguments, the first labelled; `-` for none.
    mutating func labels(_ arguments: Int) {
        var labels: [UInt8] = []
        for argument in list(arguments, .args) {
            labels += text(argument, .label) ?? [UInt8(ascii: "_")]
            labels.append(UInt8(ascii: ":"))
        }
        if labels.isEmpty { out.word("-") } else { out.text(labels) }
    }

    mutating func arguments(_ arguments: Int, _ depth: Int) {
        for argument in list(arguments, .args) { child(argument, .expr, depth) }
    }

    /// The dump leaves out the underscores of a number.
    private mutating func number(_ object: Int, _ depth: Int) {
        out.open(depth, "number")
        let digits = (text(object, .value) ?? []).filter { $0 != UInt8(ascii: "_") }
        out.text(has(object, .negative) ? [UInt8(ascii: "-")] + digits : digits)
        out.close()
    }

    private mutating func interpolated(_ object: Int, _ depth: Int) {
        out.line(depth, "interpolated")
        guard let tap = json.member(object, .appendingExpression), let body = json.member(tap, .body) else { return }
        for element in list(body, .elements)
        where kind(element).elementsEqual("call_expr".utf8) && !has(element, .implicit) {
            guard let arguments = json.member(element, .args) else { continue }
            out.open(depth + 1, "interpolation")
            labels(arguments)
            out.close()
            self.arguments(arguments, depth + 2)
        }
    }

    private mutating func collection(_ object: Int, _ depth: Int, _ word: StaticString) {
        out.line(depth, word)
        children(object, .elements, depth + 1)
    }

    private mutating func dictionary(_ object: Int, _ depth: Int) {
        out.line(depth, "dictionary")
        for pair in list(object, .elements) { children(pair, .elements, depth + 1) }
    }

    mutating func tuple(_ object: Int, _ depth: Int) {
        let elements = list(object, .elements)
        let names = list(object, .names).map(json.text)
        out.open(depth, "tuple")
        var labels: [UInt8] = []
        for index in elements.indices {
            labels += index < names.count && !names[index].isEmpty ? names[index] : [UInt8(ascii: "_")]
            labels.append(UInt8(ascii: ":"))
        }
        if labels.isEmpty { out.word("-") } else { out.text(labels) }
        out.close()
        for element in elements { node(element, depth + 1) }
    }

    private mutating func closure(_ object: Int, captures: [Int], _ depth: Int) {
        guard let body = json.member(object, .body) else { return }
        line(body, depth, "closure")
        for capture in captures {
            guard let entry = list(capture, .patternEntries).first else { continue }
            open(capture, depth + 1, "capture")
            out.text(json.member(entry, .pattern).flatMap(name) ?? [])
            out.close()
            if let range = range(capture), range.start != range.end { child(entry, .originalInit, depth + 2) }
        }
        if let parameters = json.member(object, .params) { self.parameters(parameters, depth + 1, closure: true) }
        children(body, .elements, depth + 1)
    }

    private mutating func operation(_ object: Int, _ depth: Int, _ word: StaticString) {
        out.open(depth, word)
        if let function = json.member(object, .fn) { out.text(text(function, .name) ?? []) }
        out.close()
        if let arguments = json.member(object, .args) { self.arguments(arguments, depth + 1) }
    }

    /// A cast stands twice in a sequence.
    private mutating func sequence(_ object: Int, _ depth: Int) {
        out.line(depth, "sequence")
        var skip = false
        for element in list(object, .elements) {
            if skip {
                skip = false
                continue
            }
            node(element, depth + 1)
            switch String(decoding: kind(element), as: UTF8.self) {
            case "coerce_expr", "conditional_checked_cast_expr", "forced_checked_cast_expr", "is_subtype_expr": skip = true
            default: break
            }
        }
    }

    private mutating func keyPath(_ object: Int, _ depth: Int) {
        if has(object, .objc) {
            out.line(depth, "objckeypath")
            return
        }
        out.line(depth, "keypath")
        keyPathPart(json.member(object, .parsedRoot), depth + 1)
        keyPathPart(json.member(object, .parsedPath), depth + 1)
    }

    /// A key path is a chain in the dump; here its links are siblings, from the root on.
    private mutating func keyPathPart(_ part: Int?, _ depth: Int) {
        guard let part else { return }
        switch String(decoding: kind(part), as: UTF8.self) {
        case "key_path_dot_expr":
            break
        case "unresolved_dot_expr":
            keyPathPart(json.member(part, .base), depth)
            word(depth, "part", JSONOutline.plain(text(part, .field) ?? []))
        case "dot_self_expr":
            keyPathPart(json.member(part, .subExpression), depth)
            word(depth, "part", "self".utf8)
        case "unresolved_decl_ref_expr":
            word(depth, "part", JSONOutline.plain(text(part, .name) ?? []))
        case "bind_optional_expr":
            keyPathPart(json.member(part, .subExpression), depth)
            out.line(depth, "part ?")
        case "force_value_expr":
            keyPathPart(json.member(part, .subExpression), depth)
            out.line(depth, "part !")
        case "postfix_unary_expr":
            if let arguments = json.member(part, .args), let argument = list(arguments, .args).first {
                keyPathPart(json.member(argument, .expr), depth)
            }
            let name = json.member(part, .fn).flatMap { text($0, .name) } ?? []
            // The compiler's lexer takes `.?` for an operator.
            let links = name.filter { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }
            if links.isEmpty { word(depth, "part", name) }
            for link in links { word(depth, "part", [link]) }
        case "unresolved_specialize_expr":
            keyPathPart(json.member(part, .subExpression), depth)
        case "subscript_expr", "call_expr":
            let isCall = kind(part).elementsEqual("call_expr".utf8)
            keyPathPart(json.member(part, isCall ? .fn : .base), depth)
            out.open(depth, isCall ? "part (" : "part [")
            guard let arguments = json.member(part, .args) else { return }
            labels(arguments)
            out.close()
            self.arguments(arguments, depth + 1)
        default:
            out.line(depth, "root")
        }
    }

    private mutating func specialize(_ object: Int, _ depth: Int) {
        out.open(depth, "specialize")
        for type in list(object, .unresolvedParameters) { out.text(JSONTypeText.text(of: type, in: self)) }
        out.close()
        child(object, .subExpression, depth + 1)
    }
}
