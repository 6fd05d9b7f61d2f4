import CycleLintFrontEnd

/// A type of the tree in one word, as `JSONTypeText` writes it.
enum TreeTypeText {
    static func isType(_ kind: NodeKind) -> Bool {
        switch kind {
        case .identifierType, .memberType, .optionalType, .implicitlyUnwrappedType, .arrayType, .dictionaryType, .inlineArrayType,
            .tupleType, .functionType, .someType, .anyType, .compositionType, .attributedType, .suppressedType,
            .packExpansionType, .packElementType, .classRestrictionType, .missingType:
            true
        default: false
        }
    }

    static func text(of type: UInt32, in reader: TreeReader) -> [UInt8] {
        let children = reader.children(type)
        let types = children.filter { ![.attribute, .modifier].contains(reader.kind($0)) }.map { text(of: $0, in: reader) }
        func first() -> [UInt8] { types.first ?? [] }
        func joined(_ separator: String) -> [UInt8] { Array(types.joined(separator: separator.utf8)) }
        func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
        switch reader.kind(type) {
        case .identifierType: return name(type, reader) + arguments(type, reader)
        case .memberType: return first() + utf8(".") + name(type, reader) + arguments(type, reader)
        case .optionalType: return first() + utf8("?")
        case .implicitlyUnwrappedType: return first() + utf8("!")
        case .arrayType: return utf8("[") + first() + utf8("]")
        case .dictionaryType: return utf8("[") + joined(":") + utf8("]")
        case .inlineArrayType: return utf8("[") + joined("of") + utf8("]")
        case .tupleType: return utf8("(") + joined(",") + utf8(")")
        case .tupleTypeElement: return first()
        case .functionType: return function(type, children, reader)
        case .returnClause, .attributedType: return first()
        case .compositionType: return Array(types.filter { $0 != utf8("Any") }.joined(separator: "&".utf8))
        case .someType: return utf8("some") + first()
        case .anyType: return utf8("any") + first()
        case .suppressedType: return utf8("~") + first()
        case .packExpansionType: return utf8("repeat") + first()
        case .packElementType: return utf8("each") + first()
        default: return reader.packed(type).filter { $0 != UInt8(ascii: "`") }
        }
    }

    private static func name(_ type: UInt32, _ reader: TreeReader) -> [UInt8] {
        reader.text(ofToken: reader.node(type).token).filter { $0 != UInt8(ascii: "`") }
    }

    private static func arguments(_ type: UInt32, _ reader: TreeReader) -> [UInt8] {
        guard let list = reader.child(type, .genericArguments) else { return [] }
        let texts = reader.children(list).map { text(of: $0, in: reader) }
        return Array("<".utf8) + Array(texts.joined(separator: ",".utf8)) + Array(">".utf8)
    }

    private static func function(_ type: UInt32, _ children: [UInt32], _ reader: TreeReader) -> [UInt8] {
        let parameters = children.filter { reader.kind($0) == .tupleTypeElement }.map { text(of: $0, in: reader) }
        let result = children.last { reader.kind($0) == .returnClause }.map { text(of: $0, in: reader) } ?? []
        let effects = (reader.has(type, NodeFlag.isAsync) ? "async" : "")
            + (children.contains { reader.kind($0) == .throwsClause } ? "throws" : "")
        return Array("(".utf8) + Array(parameters.joined(separator: ",".utf8)) + Array(")\(effects)->".utf8) + result
    }
}
