import ShouldGoAwayShims

/// A type's metadata, as docs/ABI/TypeMetadata.rst of the compiler describes it. Only made for addresses that are known to be of a type.
struct Metadata: Hashable {
    enum Kind: UInt {
        case classType = 0
        case structType = 0x200
        case enumType = 0x201
        case optional = 0x202
        case foreignClass = 0x203
        case opaque = 0x300
        case tuple = 0x301
        case function = 0x302
        case existential = 0x303
        case metatype = 0x304
        case objcClassWrapper = 0x305
        case existentialMetatype = 0x306
        case extendedExistential = 0x307
        case fixedArray = 0x308
    }

    let pointer: UnsafeRawPointer

    init(_ pointer: UnsafeRawPointer) { self.pointer = pointer }
    init(_ type: Any.Type) { pointer = unsafeBitCast(type, to: UnsafeRawPointer.self) }

    var address: UInt { UInt(bitPattern: pointer) }

    var kind: Kind? {
        let word = pointer.load(as: UInt.self)
        // Where there is Objective-C, a class begins with the pointer to its metaclass.
        return word > 0x7ff ? .classType : Kind(rawValue: word)
    }

    func word(_ index: Int) -> UInt { pointer.load(fromByteOffset: index * 8, as: UInt.self) }
    func half(at offset: Int) -> UInt32 { pointer.load(fromByteOffset: offset, as: UInt32.self) }
    func type(_ index: Int) -> Metadata? { UnsafeRawPointer(bitPattern: word(index)).map { Metadata($0) } }

    // MARK: Layout of values

    private var witnesses: UnsafeRawPointer {
        // Where there is no Objective-C, the runtime leaves out the witnesses of a block's type. It is one counted pointer.
        let type = isBlock ? Metadata((any AnyObject).self) : self
        return (type.pointer - 8).load(as: UnsafeRawPointer.self)
    }
    private var isBlock: Bool { kind == .function && convention == .block }
    var size: Int { witnesses.load(fromByteOffset: 64, as: Int.self) }
    var stride: Int { witnesses.load(fromByteOffset: 72, as: Int.self) }
    var alignmentMask: Int { Int(witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0xff) }
    /// Plain bits: such a value refers to nothing that is counted.
    var isTrivial: Bool { witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0x1_0000 == 0 }
    /// Whether an existential holds such a value in itself, not in a box.
    var isInline: Bool { witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0x2_0000 == 0 }
    var hasEnumWitnesses: Bool { witnesses.load(fromByteOffset: 80, as: UInt32.self) & 0x20_0000 != 0 }

    // MARK: Functions

    enum Convention: UInt {
        case swift, block, thin, c
    }

    /// Of a function's type.
    var convention: Convention? { Convention(rawValue: word(1) >> 16 & 0xff) }

    // MARK: Names

    /// With module and outer types, without generic arguments: `App.Outer.Feed`.
    var declarationName: String { SourceName.withoutArguments(_typeName(swiftType, qualified: true)) }
    /// As `declarationName`, with generic arguments.
    var displayName: String {
        if let storage = storageName { return storage }
        return SourceName.cleaned(_typeName(swiftType, qualified: true))
    }

    /// What a person calls the storage of a collection or string.
    private var storageName: String? {
        guard kind == .classType, let descriptor, descriptor.module == "Swift" else { return nil }
        func argument(_ index: Int) -> String { genericArgument(index)?.displayName ?? "?" }
        switch descriptor.name {
        case "_ContiguousArrayStorage": return "the storage of [\(argument(0))]"
        case "_DictionaryStorage": return "the storage of [\(argument(0)): \(argument(1))]"
        case "_SetStorage": return "the storage of Set<\(argument(0))>"
        case "__StringStorage": return "the storage of a string"
        default: return nil
        }
    }
    var swiftType: Any.Type { unsafeBitCast(pointer, to: Any.Type.self) }

    // MARK: Declarations

    /// The descriptor of a class, struct or enum.
    var descriptor: TypeDescriptor? {
        switch kind {
        case .classType: UnsafeRawPointer(bitPattern: word(Self.classDescriptorWord)).map { TypeDescriptor($0) }
        case .structType, .enumType, .optional: UnsafeRawPointer(bitPattern: word(1)).map { TypeDescriptor($0) }
        default: nil
        }
    }

    #if canImport(ObjectiveC)
    private static let classDescriptorWord = 8
    private static let classSizeOffset = 48
    #else
    private static let classDescriptorWord = 5
    private static let classSizeOffset = 24
    #endif

    /// Bytes of an instance of this class, without what is allocated behind it.
    var instanceSize: Int { Int(half(at: Self.classSizeOffset)) }

    var superclass: Metadata? {
        guard let parent = type(1) else { return nil }
        #if canImport(ObjectiveC)
        // Only Swift classes have the low bits of the data pointer set, and a descriptor.
        guard parent.word(4) & 3 != 0, parent.word(Self.classDescriptorWord) != 0 else { return nil }
        #endif
        return parent
    }

    /// Where the generic arguments of the type lie.
    var genericArguments: UnsafePointer<UnsafeRawPointer?>? {
        guard let descriptor, descriptor.isGeneric else { return nil }
        let offset = kind == .classType ? descriptor.firstMemberOffset(in: self) : 16
        return (pointer + offset).assumingMemoryBound(to: UnsafeRawPointer?.self)
    }

    func genericArgument(_ index: Int) -> Metadata? { genericArguments?[index].map { Metadata($0) } }
}
