extension JSONOutline {
    mutating func statement(_ object: Int, _ kind: String, _ depth: Int) -> Bool {
        switch kind {
        case "brace_stmt":
            brace(object, depth)
        case "if_stmt":
            line(object, depth, "if")
            conditions(object, depth + 1)
            child(object, .thenStatement, depth + 1)
            child(object, .elseStatement, depth + 1)
        case "guard_stmt":
            line(object, depth, "guard")
            conditions(object, depth + 1)
            child(object, .body, depth + 1)
        case "while_stmt":
            line(object, depth, "while")
            conditions(object, depth + 1)
            child(object, .body, depth + 1)
        case "repeat_while_stmt":
            line(object, depth, "repeat")
            child(object, .body, depth + 1)
            child(object, .cond, depth + 1)
        case "for_each_stmt":
            line(object, depth, "for")
            for key in [JSONKey.pattern, .parsedSequence, .whereClause, .body] { child(object, key, depth + 1) }
        case "switch_stmt":
            line(object, depth, "switch")
            child(object, .subjectExpression, depth + 1)
            children(object, .cases, depth + 1)
        case "case_stmt":
            switchCase(object, depth)
        case "do_stmt", "do_catch_stmt":
            line(object, depth, "do")
            child(object, .body, depth + 1)
            children(object, .catchStatements, depth + 1)
        case "return_stmt": simple(object, depth, "return", .result)
        case "throw_stmt": simple(object, depth, "throw", .subExpression)
        case "discard_stmt": simple(object, depth, "discard", .subExpression)
        case "yield_stmt":
            line(object, depth, "yield")
            children(object, .yields, depth + 1)
        case "then_stmt":
            if has(object, .implicit) { child(object, .result, depth) } else { simple(object, depth, "then", .result) }
        case "break_stmt": line(object, depth, "break")
        case "continue_stmt": line(object, depth, "continue")
        case "fallthrough_stmt": line(object, depth, "fallthrough")
        case "defer_stmt":
            line(object, depth, "defer")
            if let function = json.member(object, .temporaryDeclaration) { child(function, .body, depth + 1) }
        default:
            return false
        }
        return true
    }

    private mutating func simple(_ object: Int, _ depth: Int, _ word: StaticString, _ key: JSONKey) {
        line(object, depth, word)
        child(object, key, depth + 1)
    }

    private mutating func brace(_ object: Int, _ depth: Int) {
        if has(object, .implicit) { out.line(depth, "body") } else { line(object, depth, "brace") }
        children(object, .elements, depth + 1)
    }

    private mutating func conditions(_ object: Int, _ depth: Int) {
        for condition in list(object, .conditions) {
            switch String(decoding: kind(condition), as: UTF8.self) {
            case "pattern":
                out.line(depth, "condition")
                child(condition, .pattern, depth + 1)
                child(condition, .initializer, depth + 1)
            case "#available", "#unavailable", "#_hasSymbol":
                out.line(depth, "availability")
            default:
                node(condition, depth)
            }
        }
    }

    private mutating func switchCase(_ object: Int, _ depth: Int) {
        line(object, depth, "case")
        for item in list(object, .caseLabelItems) {
            if has(item, .default) {
                out.line(depth + 1, "default")
            } else if !isImpliedError(item) {
                out.line(depth + 1, "item")
                child(item, .pattern, depth + 2)
            } else if has(item, .whereExpression) {
                out.line(depth + 1, "item")
            }
            child(item, .whereExpression, depth + 2)
        }
        child(object, .body, depth + 1)
    }

    /// `catch` without a pattern binds `error`.
    private func isImpliedError(_ item: Int) -> Bool {
        guard let pattern = json.member(item, .pattern) else { return false }
        return has(pattern, .implicit) && kind(pattern).elementsEqual("pattern_binding".utf8)
    }

    mutating func pattern(_ object: Int, _ kind: String, _ depth: Int) -> Bool {
        switch kind {
        case "pattern_any":
            out.line(depth, "_")
        case "pattern_named":
            out.open(depth, "name")
            out.text(name(object) ?? [])
            out.close()
        case "pattern_typed":
            child(object, .subPattern, depth)
        case "pattern_paren":
            out.line(depth, "paren")
            child(object, .subPattern, depth + 1)
        case "pattern_tuple":
            tuple(object, depth)
        case "pattern_binding":
            out.open(depth, "bind")
            out.text((text(object, .requirementKind) ?? []).drop { $0 == UInt8(ascii: "_") })
            out.close()
            child(object, .subPattern, depth + 1)
        case "pattern_expr", "unresolved_pattern_expr":
            child(object, .subExpression, depth)
            child(object, .subPattern, depth)
        case "pattern_is":
            out.line(depth, "is")
            child(object, .subPattern, depth + 1)
        default:
            return false
        }
        return true
    }
}
