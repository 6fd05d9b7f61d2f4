import CycleLintFrontEnd

/// A property, function or enum case by its number in the whole program.
package struct Member: Hashable {
    package enum Kind: UInt8 { case property, function, enumCase }
    package var kind: Kind
    package var id: Int32
}

/// A type reference together with the place whose names it may use.
package struct PlacedTypeReference {
    package var file: Int32
    package var reference: UInt32
    /// Type or extension (index into the file's `types`) and function around it, or none.
    package var type: UInt32
    package var function: UInt32
}

/// A nominal type, typealias or associated type, with all that its extensions add to it.
///
/// What every step reads has no checks for exclusive access: they took a tenth of the analysis.
package final class Declaration {
    package enum Kind: UInt8 { case classType, actorType, structType, enumType, protocolType, typeAlias, associatedType, external }
    @exclusivity(unchecked) package var kind: Kind
    @exclusivity(unchecked) package var name: Int32
    package var module: Int32
    /// The declaration around it, or -1.
    @exclusivity(unchecked) package var parent: Int32
    /// File and index of the declaration itself; -1 for a type of a library that the program extends.
    package var file: Int32
    package var fact: UInt32
    @exclusivity(unchecked) package var genericNames: [Int32] = []
    package var genericConstraints: [PlacedTypeReference?] = []
    package var inherits: [PlacedTypeReference] = []
    package var target: PlacedTypeReference?
    @exclusivity(unchecked) package var members: [Int32: [Member]] = [:]
    @exclusivity(unchecked) package var nested: [Int32: Int32] = [:]
    @exclusivity(unchecked) package var superclass: TypeID = TypeTable.unknown
    @exclusivity(unchecked) package var protocols: [TypeID] = []
    /// Classes that inherit from it directly; for a protocol also the types that conform and the protocols that refine it.
    @exclusivity(unchecked) package var heirs: [Int32] = []
    package var deinitializer: Int32 = -1
    @exclusivity(unchecked) package var initializers: [Int32] = []
    /// Stored instance properties in source order.
    @exclusivity(unchecked) package var storedProperties: [Int32] = []
    /// Has a static stored property of its own type: it lives as long as the process.
    package var isSingleton = false
    /// An application or its delegate.
    package var isEntry = false
    /// Stands for a library's type, of which no more is known than what it keeps.
    @exclusivity(unchecked) package var isOfLibrary = false

    init(kind: Kind, name: Int32, module: Int32, parent: Int32, file: Int32, fact: UInt32) {
        self.kind = kind
        self.name = name
        self.module = module
        self.parent = parent
        self.file = file
        self.fact = fact
    }

    /// Declared by a library, whether anything is known of it or not.
    package var isForeign: Bool { kind == .external || isOfLibrary }
    /// A class or actor of the program.
    package var isOwnReference: Bool { isReference && !isOfLibrary }
    package var isReference: Bool { kind == .classType || kind == .actorType }
    package var isValue: Bool { kind == .structType || kind == .enumType }
}
