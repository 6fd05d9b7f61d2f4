package enum TypeKind: UInt8, Sendable {
    case classType, actorType, structType, enumType, protocolType, extensionType, typeAlias, associatedType
}

/// Bits of `TypeFact.flags`, `PropertyFact.flags` and `FunctionFact.flags`.
package struct DeclarationFlags: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    package static let isPublic = DeclarationFlags(rawValue: 1 << 0)  // public, open, package
    package static let isPrivate = DeclarationFlags(rawValue: 1 << 1)  // private, fileprivate (not `private(set)`)
    package static let isFinal = DeclarationFlags(rawValue: 1 << 2)
    package static let isStatic = DeclarationFlags(rawValue: 1 << 3)  // static, class
    package static let isOverride = DeclarationFlags(rawValue: 1 << 4)
    package static let isObjC = DeclarationFlags(rawValue: 1 << 5)  // @objc, @IBAction, @IBOutlet, dynamic …
    package static let isLet = DeclarationFlags(rawValue: 1 << 6)
    package static let isLazy = DeclarationFlags(rawValue: 1 << 7)
    package static let isComputed = DeclarationFlags(rawValue: 1 << 8)  // has a getter, stores nothing
    package static let isWeak = DeclarationFlags(rawValue: 1 << 9)
    package static let isUnowned = DeclarationFlags(rawValue: 1 << 10)
    package static let isUnownedUnsafe = DeclarationFlags(rawValue: 1 << 11)
    package static let isMutating = DeclarationFlags(rawValue: 1 << 12)
    package static let isAsync = DeclarationFlags(rawValue: 1 << 13)
    package static let isThrowing = DeclarationFlags(rawValue: 1 << 14)
    package static let isFailable = DeclarationFlags(rawValue: 1 << 15)
    package static let isConvenience = DeclarationFlags(rawValue: 1 << 16)
    package static let hasBody = DeclarationFlags(rawValue: 1 << 17)
    package static let isIndirect = DeclarationFlags(rawValue: 1 << 18)
    package static let isRequired = DeclarationFlags(rawValue: 1 << 19)
    package static let isNonisolated = DeclarationFlags(rawValue: 1 << 20)
    /// A type declared in the body of a function.
    package static let isLocal = DeclarationFlags(rawValue: 1 << 21)
}

/// A nominal type, extension, typealias or associated type.
package struct TypeFact: Sendable {
    package var kind: TypeKind
    package var flags: DeclarationFlags
    package var name: UInt32
    /// The type or extension around it, or none.
    package var parent: UInt32
    /// The function around it, or none.
    package var function: UInt32
    /// Extension: the names that its `where` clause constrains.
    package var genericParameters: FactRange
    /// Inheritance clause, in `typeLists`.
    package var inherits: FactRange
    /// Extension: the extended type. Typealias: what it stands for. Associated type: its default. Otherwise none.
    package var target: UInt32
    /// Attributes by their type (`@MainActor`, `@Observable`, `@propertyWrapper`), in `typeLists`.
    package var attributes: FactRange
    package var clause: UInt32
    /// Of the name (extension: of the extended type).
    package var offset: UInt32
    /// One past its last byte.
    package var end: UInt32
}

package struct GenericParameterFact: Sendable {
    package var name: UInt32
    /// Constraint written behind the colon or in a `where` clause (the first that names this parameter), or none.
    package var constraint: UInt32
}

package struct EnumCaseFact: Sendable {
    package var type: UInt32
    package var name: UInt32
    /// Payload, in `parameters`.
    package var parameters: FactRange
    package var flags: DeclarationFlags
    package var clause: UInt32
    package var offset: UInt32
}

package enum TypeReferenceKind: UInt8, Sendable {
    /// Could not be read, or `_`.
    case unknown
    /// `name<list…>`
    case named
    /// `list[0].name<list[1…]>`
    case member
    /// `list[0]?`, `list[0]!`
    case optional, implicitlyUnwrapped
    /// `[list[0]]`, `[n of list[0]]`
    case array
    /// `[list[0]: list[1]]`
    case dictionary
    /// `(list…)`; a parenthesised type is its element, `()` has none. Behind the types, as many label names stand in `typeLists`
    case tuple
    /// `(list without last) -> last`
    case function
    /// `some list[0]`, `any list[0]`
    case opaque, existential
    /// `list[0] & list[1] …`
    case composition
    /// `list[0].Type`, `list[0].Protocol`
    case metatype
    /// `each list[0]`, `repeat list[0]`
    case pack
}

/// A type as it is written.
package struct TypeReference: Sendable {
    package static let isEscaping: UInt8 = 1
    package static let isAutoclosure: UInt8 = 2
    package static let isInout: UInt8 = 4
    package static let isAsync: UInt8 = 8
    package static let isSendable: UInt8 = 16
    package static let isSending: UInt8 = 32

    package var kind: TypeReferenceKind
    package var flags: UInt8
    package var name: UInt32
    /// In `typeLists`.
    package var list: FactRange
    package var offset: UInt32
}
