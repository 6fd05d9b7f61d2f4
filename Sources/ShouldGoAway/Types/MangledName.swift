import ShouldGoAwayShims

/// A type's name as it lies in the program's reflection data, where parts of it can be references to descriptors.
struct MangledName {
    enum Ownership {
        case strong, weak, unowned, unmanaged
    }

    let start: UnsafeRawPointer
    /// Bytes of the type's name, without the suffix that tells the ownership.
    let length: Int
    let ownership: Ownership
    /// The name's end, of plain characters: what follows the last reference to a descriptor.
    private let tail: String
    /// Whether a block's type is part of it (or of an identifier's letters).
    private let mentionsBlock: Bool

    init?(_ start: UnsafeRawPointer) {
        var end = 0
        var lastReference = 0
        var mentionsBlock = false
        while true {
            let byte = start.load(fromByteOffset: end, as: UInt8.self)
            if byte == 0 { break }
            switch byte {
            case 0x01...0x17: end += 5
            case 0x18...0x1f: end += 9
            default: end += 1
            }
            if byte < 0x20 { lastReference = end }
            if byte == UInt8(ascii: "X"), start.load(fromByteOffset: end, as: UInt8.self) == UInt8(ascii: "B") { mentionsBlock = true }
            if end > 1 << 16 { return nil }
        }
        if end == 0 { return nil }
        self.start = start
        self.mentionsBlock = mentionsBlock
        let bytes = UnsafeRawBufferPointer(start: start + lastReference, count: end - lastReference)
        tail = String(decoding: bytes, as: UTF8.self)
        switch tail.suffix(2) {
        case "Xw": ownership = .weak
        case "Xo": ownership = .unowned
        case "Xu": ownership = .unmanaged
        default: ownership = .strong
        }
        length = ownership == .strong ? end : end - 2
    }

    /// One pointer to an object that the program has no type for: the box of a captured variable, or a counted pointer of the standard library.
    var isObjectPointer: Bool {
        tail.hasSuffix("_Xx") || tail.hasSuffix("_lXX") || tail.hasSuffix("Xb") || (length == 2 && ["Bb", "Bo", "BO"].contains(tail))
    }

    /// A block or an optional one.
    var isBlock: Bool { ownership == .strong && (tail.hasSuffix("XB") || tail.hasSuffix("XBSg")) }

    /// The box of a captured variable.
    var isBox: Bool { tail.hasSuffix("_Xx") || tail.hasSuffix("_lXX") || tail.hasSuffix("Xb") }

    /// A function as it lies in a closure's context. Its own description of a type is no type that the runtime can make.
    var loweredFunction: LoweredFunction? {
        guard tail.hasSuffix("_"), let start = tail.lastIndex(of: "I") else { return nil }
        let convention = tail[tail.index(after: start)...]
        guard let first = convention.first, "egtynAy".contains(first) else { return nil }
        if convention.contains("B") { return .block }
        return first == "e" ? .escaping : .nonEscaping
    }

    enum LoweredFunction {
        case escaping, nonEscaping, block
    }

    /// Of `x`, `q_`, `q0_`, `qd__`, … where the whole name is one generic parameter.
    var genericParameter: GenericParameter? { GenericParameter(tail.utf8.count == length ? tail : "") }

    /// The type, with `arguments` for the generic parameters of the declaration `context`; nil if the runtime cannot make it.
    func resolve(context: TypeDescriptor, arguments: UnsafePointer<UnsafeRawPointer?>?) -> Metadata? {
        #if !canImport(ObjectiveC)
        // The runtime has no layout for blocks there, and takes random memory for it when it lays out what they are part of.
        if mentionsBlock { return nil }
        #endif
        let name = start.assumingMemoryBound(to: CChar.self)
        return swift_getTypeByMangledNameInContext(name, length, context.pointer, arguments).map { Metadata($0) }
    }

    /// Whether the name is nothing but a reference to a function that makes the type.
    var isAccessor: Bool { length == 5 && start.load(as: UInt8.self) == 9 }

    /// Whether it is a class with generic arguments, or an optional one: one reference, whatever the arguments are.
    var isGenericClass: Bool {
        guard let first = startingContext, first.isClass, start.load(fromByteOffset: 5, as: UInt8.self) == UInt8(ascii: "y") else { return false }
        let end = tail.hasSuffix("GSg") ? length - 3 : length - 1
        return start.load(fromByteOffset: end, as: UInt8.self) == UInt8(ascii: "G")
    }

    /// The declaration that the name begins with a reference to.
    private var startingContext: TypeDescriptor? {
        guard length > 7 else { return nil }
        let place = start + 1
        let target = place + Int(place.loadUnaligned(as: Int32.self))
        switch start.load(as: UInt8.self) {
        case 1: return TypeDescriptor(target)
        case 2: return target.loadUnaligned(as: UnsafeRawPointer?.self).map { TypeDescriptor($0) }
        default: return nil
        }
    }

    /// Whether a letter occurs that a generic parameter could begin with.
    var mayHaveGenericParameters: Bool {
        var offset = 0
        while offset < length {
            let byte = start.load(fromByteOffset: offset, as: UInt8.self)
            if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "q") { return true }
            offset += byte >= 0x20 ? 1 : byte < 0x18 ? 5 : 9
        }
        return false
    }
}
