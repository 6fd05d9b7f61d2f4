/// A type of the compiler's dump in one word without blanks: names, generic arguments and structure, without attributes,
/// ownership and labels.
enum JSONTypeText {
    static func text(of type: Int, in outline: JSONOutline) -> [UInt8] {
        let json = outline.json
        func member(_ key: JSONKey) -> [UInt8] { json.member(type, key).map { text(of: $0, in: outline) } ?? [] }
        func all(_ key: JSONKey, _ separator: UInt8) -> [UInt8] {
            Array(outline.list(type, key).map { text(of: $0, in: outline) }.joined(separator: [separator]))
        }
        let comma = UInt8(ascii: ",")
        switch String(decoding: outline.kind(type), as: UTF8.self) {
        case "type_unqualified_ident", "type_qualified_ident":
            let base = member(.base)
            let arguments = all(.genericArguments, comma)
            let name = outline.text(type, .id) ?? []
            // Without the module before `::`.
            let ownName = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
            return (base.isEmpty ? [] : base + Array(".".utf8)) + ownName
                + (arguments.isEmpty ? [] : Array("<".utf8) + arguments + Array(">".utf8))
        case "type_optional": return member(.base) + Array("?".utf8)
        case "type_implicitly_unwrapped_optional": return member(.base) + Array("!".utf8)
        case "type_array": return Array("[".utf8) + member(.elementType) + Array("]".utf8)
        case "type_dictionary": return Array("[".utf8) + member(.keyType) + Array(":".utf8) + member(.value) + Array("]".utf8)
        case "type_inline_array": return Array("[".utf8) + member(.count) + Array("of".utf8) + member(.element) + Array("]".utf8)
        case "type_integer":
            return outline.text(type, .value).map(Array.init) ?? []
        case "type_tuple": return Array("(".utf8) + all(.elements, comma) + Array(")".utf8)
        case "type_function":
            let effects = (outline.has(type, .async) ? "async" : "") + (outline.has(type, .throws) ? "throws" : "")
            return member(.argumentsType) + Array((effects + "->").utf8) + member(.resultType)
        case "type_composite": return outline.list(type, .types).isEmpty ? Array("Any".utf8) : all(.types, UInt8(ascii: "&"))
        case "type_existential": return Array("any".utf8) + member(.constraint)
        case "type_opaque_return": return Array("some".utf8) + member(.constraint)
        case "type_metatype": return member(.base) + Array(".Type".utf8)
        case "type_protocol": return member(.base) + Array(".Protocol".utf8)
        case "type_attributed": return member(.typeRepr)
        case "pack_expansion": return Array("repeat".utf8) + member(.patternType)
        case "pack_element": return Array("each".utf8) + member(.packType)
        case "inverse": return Array("~".utf8) + member(.constraint)
        case "type_placeholder", "placeholder": return Array("_".utf8)
        default:
            for key in [JSONKey.base, .elementType, .element, .typeRepr, .constraint] where outline.has(type, key) { return member(key) }
            return Array("unknown:".utf8) + outline.kind(type)
        }
    }
}
