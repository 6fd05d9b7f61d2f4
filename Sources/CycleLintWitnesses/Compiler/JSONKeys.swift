/// The keys of the compiler's JSON that the outline reads.
package enum JSONKey: String, CaseIterable {
    case kind = "_kind"
    case range, start, end, name, names, items, members, elements, body, params, attrs, args, labels, label, expr, fn, base, field
    case baseName = "base_name"
    case special, value, negative, implicit, pattern, condition, conditions, initializer, expression, accessors, inherits, result
    case subExpression = "sub_expr"
    case subPattern = "sub_pattern"
    case subjectExpression = "subject_expr"
    case thenExpression = "then_expr"
    case whereExpression = "where_expr"
    case whereClause = "where"
    case parsedSequence = "parsed_sequence"
    case parsedRoot = "parsed_root"
    case parsedPath = "parsed_path"
    case patternEntries = "pattern_entries"
    case originalInit = "original_init"
    case genericParameters = "generic_params"
    case whereRequirements = "where_requirements"
    case firstType = "first_type"
    case secondType = "second_type"
    case parameterKind = "param_kind"
    case requirementKind = "kind"
    case extendedType = "extended_type"
    case modulePath = "module_path"
    case accessPath = "access_path"
    case apiName, actor, async, `throws`, `let`, weak, unowned, failable, `default`, `static`, throwing, objc, decl, cases, stmt, yields, queries, text, captures
    case unownedUnsafe = "unowned(unsafe)"
    case closureBody = "closure_body"
    case caseLabelItems = "case_label_items"
    case catchStatements = "catch_stmts"
    case thenStatement = "then_stmt"
    case elseStatement = "else_stmt"
    case appendingExpression = "appending_expr"
    case temporaryDeclaration = "temp_decl"
    case typeRepr = "type_repr"
    case element, definition, id, constraint, types, count, ownership
    case thrownType = "thrown_type"
    case genericArguments = "generic_args"
    case unresolvedParameters = "unresolved_params"
    case argumentsType = "args_type_repr"
    case resultType = "result_type_repr"
    case elementType = "element_type"
    case keyType = "key"
    case patternType = "pattern_type"
    case packType = "pack_type"
    case patternExpression = "pattern_expr"
    case packReference = "pack_ref_expr"
    case getter = "get"
    case setter = "set"
    case declarationName = "decl_name"
    case escaping
    case bufferName = "buffer_id"
    case isLocal = "is_local_capture"
    case typeMangled = "type_usr"
    case components, domain, version, cond, discriminator, arguments
    case ignored = "processed_init"
    case ignoredReference = "function_ref"
    case ignoredContext = "decl_context"
    case ignoredSelf = "implicit_self_decl"
    case ignoredVersion = "compiler_version"
    case other = ""

    /// Members with these keys are left out: they say nothing about the source, or say it twice.
    var isIgnored: Bool {
        switch self {
        case .ignored, .ignoredReference, .ignoredContext, .ignoredSelf, .ignoredVersion, .discriminator: true
        default: false
        }
    }
}

/// From the bytes of a key to its `JSONKey`, by a hash of the bytes.
package struct JSONKeys: Sendable {
    private var numbers: [UInt64: JSONKey] = [:]

    package init() {
        for key in JSONKey.allCases { numbers[Self.hash(key.rawValue.utf8)] = key }
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }

    func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> JSONKey {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for index in range { hash = (hash ^ UInt64(text[index])) &* 1_099_511_628_211 }
        return numbers[hash] ?? .other
    }
}
