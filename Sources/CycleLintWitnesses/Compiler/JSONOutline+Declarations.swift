extension JSONOutline {
    mutating func declaration(_ object: Int, _ kind: String, _ depth: Int) -> Bool {
        switch kind {
        case "import_decl": importDeclaration(object, depth)
        case "class_decl": named(object, depth, has(object, .actor) ? "actor" : "class")
        case "struct_decl": named(object, depth, "struct")
        case "enum_decl": named(object, depth, "enum")
        case "protocol": named(object, depth, "protocol")
        case "extension_decl": extensionDeclaration(object, depth)
        case "func_decl": function(object, depth, "func")
        case "constructor_decl": function(object, depth, "init")
        case "destructor_decl": function(object, depth, "deinit")
        case "subscript_decl": subscriptDeclaration(object, depth)
        case "typealias": named(object, depth, "typealias")
        case "associated_type_decl": named(object, depth, "associatedtype")
        case "macro_decl": function(object, depth, "macro")
        case "enum_case_decl": enumCase(object, depth)
        case "enum_element_decl": break
        case "infix_operator_decl", "prefix_operator_decl", "postfix_operator_decl": named(object, depth, "operator")
        case "precedence_group_decl": named(object, depth, "precedencegroup")
        case "pattern_binding_decl": bindings(object, depth)
        case "var_decl": variable(object, depth)
        case "accessor_decl": accessor(object, depth)
        case "top_level_code_decl":
            if let body = json.member(object, .body) { children(body, .elements, depth) }
        case "macro_expansion_decl": macroExpansion(object, depth)
        default: return false
        }
        return true
    }

    private mutating func importDeclaration(_ object: Int, _ depth: Int) {
        open(object, depth, "import")
        for part in list(object, .modulePath) + list(object, .accessPath) { out.text(json.text(part)) }
        out.close()
    }

    private mutating func extensionDeclaration(_ object: Int, _ depth: Int) {
        open(object, depth, "extension")
        out.text(JSONOutline.plain(text(object, .extendedType) ?? []).filter { $0 > 0x20 })
        out.close()
        header(object, depth + 1)
        children(object, .members, depth + 1)
    }

    /// The text without backticks.
    static func plain(_ text: some Sequence<UInt8>) -> [UInt8] { text.filter { $0 != UInt8(ascii: "`") } }

    private mutating func named(_ object: Int, _ depth: Int, _ word: StaticString) {
        open(object, depth, word)
        out.text(name(object) ?? [])
        out.close()
        header(object, depth + 1)
        if let type = json.member(object, .typeRepr), json.values[type].form == .object { typeLine(type, depth + 1) }
        children(object, .members, depth + 1)
    }

    /// Generic parameters, how many types are inherited, and requirements.
    private mutating func header(_ object: Int, _ depth: Int) {
        for parameter in list(object, .genericParameters) {
            open(parameter, depth, "generic")
            out.text(name(parameter) ?? [])
            out.close()
        }
        let inherited = list(object, .inherits)
        if !inherited.isEmpty {
            out.open(depth, "inherits")
            out.number(inherited.count)
            out.close()
        }
        for requirement in list(object, .whereRequirements) {
            out.open(depth, "requirement")
            out.word(text(requirement, .requirementKind).map { $0.elementsEqual("same_type".utf8) } == true ? "==" : ":")
            for key in [JSONKey.firstType, .secondType] {
                if let type = json.member(requirement, key) { out.text(JSONTypeText.text(of: type, in: self)) }
            }
            out.close()
        }
    }

    private mutating func function(_ object: Int, _ depth: Int, _ word: StaticString) {
        open(object, depth, word)
        out.text(name(object) ?? [])
        if has(object, .failable) { out.word("failable") }
        out.close()
        header(object, depth + 1)
        if !word.description.elementsEqual("deinit"), let parameters = json.member(object, .params) {
            self.parameters(parameters, depth + 1, closure: false)
        }
        if let type = json.member(object, .thrownType), json.values[type].form == .object {
            out.open(depth + 1, "throws")
            out.text(JSONTypeText.text(of: type, in: self))
            out.close()
        }
        if let type = json.member(object, .result), json.values[type].form == .object { typeLine(type, depth + 1) }
        child(object, .definition, depth + 1)
        child(object, .body, depth + 1)
    }

    private mutating func typeLine(_ type: Int, _ depth: Int) {
        out.open(depth, "type")
        out.text(JSONTypeText.text(of: type, in: self))
        out.close()
    }

    /// `skippingFirst`: a setter's list opens with the new value, which is not in the source.
    mutating func parameters(_ list: Int, _ depth: Int, closure: Bool, skippingFirst: Bool = false) {
        let parameters = self.list(list, .params).dropFirst(skippingFirst ? 1 : 0)
        if closure {
            if parameters.contains(where: isAnonymous) { return }
        } else {
            line(list, depth, "parameters")
        }
        for parameter in parameters {
            out.open(depth + (closure ? 0 : 1), "parameter")
            out.text(text(parameter, .apiName) ?? [UInt8(ascii: "_")])
            out.text(name(parameter) ?? [UInt8(ascii: "_")])
            out.close()
            child(parameter, .expression, depth + (closure ? 1 : 2))
        }
    }

    /// `$0` and its like, which are not written as parameters.
    private func isAnonymous(_ parameter: Int) -> Bool {
        guard let name = name(parameter), name.first == UInt8(ascii: "$"), let digit = name.dropFirst().first else { return false }
        return digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9")
    }

    private mutating func subscriptDeclaration(_ object: Int, _ depth: Int) {
        line(object, depth, "subscript")
        header(object, depth + 1)
        let accessors = list(object, .accessors)
        if let first = accessors.first, let parameters = json.member(first, .params) {
            self.parameters(parameters, depth + 1, closure: false, skippingFirst: has(first, .setter))
        }
        if let type = json.member(object, .element), json.values[type].form == .object { typeLine(type, depth + 1) }
        for accessor in accessors { self.accessor(accessor, depth + 1) }
    }

    private mutating func enumCase(_ object: Int, _ depth: Int) {
        line(object, depth, "case")
        for element in list(object, .elements) {
            open(element, depth + 1, "element")
            out.text(name(element) ?? [])
            out.close()
            if let parameters = json.member(element, .params) { self.parameters(parameters, depth + 2, closure: false) }
        }
    }

    private mutating func bindings(_ object: Int, _ depth: Int) {
        line(object, depth, "var")
        for entry in list(object, .patternEntries) {
            out.line(depth + 1, "binding")
            child(entry, .pattern, depth + 2)
            child(entry, .originalInit, depth + 2)
        }
    }

    private mutating func variable(_ object: Int, _ depth: Int) {
        if has(object, .implicit) { return }
        open(object, depth, "variable")
        out.text(name(object) ?? [])
        if has(object, .let) { out.word("let") }
        for attribute in list(object, .attrs) where kind(attribute).elementsEqual("reference_ownership_attr".utf8) {
            if has(attribute, .weak) { out.word("weak") }
            if has(attribute, .unowned) { out.word("unowned") }
            if has(attribute, .unownedUnsafe) { out.word("unowned(unsafe)") }
        }
        out.close()
        for accessor in list(object, .accessors) { self.accessor(accessor, depth + 1) }
    }

    private mutating func accessor(_ object: Int, _ depth: Int) {
        open(object, depth, "accessor")
        out.close()
        child(object, .body, depth + 1)
    }

    mutating func macroExpansion(_ object: Int, _ depth: Int) {
        out.open(depth, "macro")
        let name = name(object) ?? []
        // Only macros in expressions show the module before `::`.
        out.text(name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name)
        if let arguments = json.member(object, .args) {
            labels(arguments)
            out.close()
            self.arguments(arguments, depth + 1)
        } else {
            out.word("-")
            out.close()
        }
    }
}
