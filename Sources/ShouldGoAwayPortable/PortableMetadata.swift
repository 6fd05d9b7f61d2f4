struct sga_metadata_kind: Equatable {
    var rawValue: UInt32
}

let SGA_NOT_METADATA = sga_metadata_kind(rawValue: 0)
let SGA_CLASS = sga_metadata_kind(rawValue: 1)
let SGA_CLOSURE_CONTEXT = sga_metadata_kind(rawValue: 2)
let SGA_BOX = sga_metadata_kind(rawValue: 3)
let SGA_ERROR = sga_metadata_kind(rawValue: 4)
let SGA_TASK = sga_metadata_kind(rawValue: 5)
let SGA_JOB = sga_metadata_kind(rawValue: 6)

// Layouts are those of Metadata.h, MetadataValues.h and RefCount.h of the runtime.

/// From bit 0 one bit "pure Swift", 31 bits unowned count, one bit "deinitialising", 30 bits of strong count less one, one bit that says the rest is
/// something else.
func sga_is_live_count(_ word: UInt64) -> Bool {
    if word >> 63 != 0 { return word >> 62 == 3 && word & 0x3fff_ffff_ffff_ffff >= 512 }
    let unowned = (word >> 1) & 0x7fff_ffff
    return word & 1 == 1 && unowned >= 1 && unowned < 1 << 28 && (word >> 32) & 1 == 0
}

private func isAlignedAddress(_ word: UInt) -> Bool { word >= 4096 && word >> 47 == 0 && word & 7 == 0 }

private func liesInImage(_ address: UInt) -> Bool {
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    return sga_image_at(address, &path, &bias)
}

/// A number at an address that may be none.
private func read<Number: FixedWidthInteger>(_ address: UInt, as type: Number.Type = UInt.self) -> Number? {
    var number = Number.zero
    return sga_read(address, &number, MemoryLayout<Number>.size) == MemoryLayout<Number>.size ? number : nil
}

/// Several numbers in a row.
private func read<Number: FixedWidthInteger>(_ address: UInt, _ count: Int, as type: Number.Type) -> [Number]? {
    var numbers = [Number](repeating: 0, count: count)
    let size = count * MemoryLayout<Number>.size
    return numbers.withUnsafeMutableBytes { sga_read(address, $0.baseAddress!, size) } == size ? numbers : nil
}

/// What a relative pointer at `place` leads to, 0 for nothing.
private func follow(_ place: UInt, _ distance: UInt32) -> UInt {
    distance == 0 ? 0 : place &+ UInt(bitPattern: Int(Int32(bitPattern: distance)))
}

/// What the compiler writes down of a class, struct or enum. Lies in an image, and so does all that it refers to: constants of
/// Swift lie in segments that can be written to.
private struct Description {
    static let classKind: UInt32 = 16
    static let structKind: UInt32 = 17
    static let enumKind: UInt32 = 18
    private static let kindBits: UInt32 = 0x1f
    private static let versionBits: UInt32 = 0xff00
    private static let genericBit: UInt32 = 0x80
    private static let madeAtRunTimeBits: UInt32 = 3 << 16
    private static let resilientSuperclassBit: UInt32 = 1 << 29
    private static let negativeMembersBit: UInt32 = 1 << 28
    private static let fieldRecordSize: UInt32 = 12
    private static let fieldLimit: UInt32 = 1 << 20

    let address: UInt
    /// Flags, parent, name, accessor and fields, then those of a class: superclass, negative size or bounds, positive size, immediate members, how many
    /// fields, their offsets; or of a struct: how many fields, their offsets.
    let words: [UInt32]

    init?(_ address: UInt, kind: UInt32) {
        guard address & 3 == 0, liesInImage(address), let words = read(address, 11, as: UInt32.self) else { return nil }
        self.address = address
        self.words = words
        guard words[0] & Self.kindBits == kind, words[0] & Self.versionBits == 0 else { return nil }
        guard words[1] != 0, liesInImage(follow(address + 4, words[1] & ~1)) else { return nil }
        guard words[2] != 0, liesInImage(follow(address + 8, words[2])) else { return nil }
        guard words[3] == 0 || sga_is_code(follow(address + 12, words[3])) else { return nil }
        let fields = follow(address + 16, words[4])
        if fields == 0 { return }
        guard fields & 3 == 0, liesInImage(fields), let field = read(fields, 4, as: UInt32.self) else { return nil }
        guard field[2] >> 16 == Self.fieldRecordSize, field[3] <= Self.fieldLimit else { return nil }
        guard kind == Self.enumKind || field[3] == words[kind == Self.classKind ? 9 : 5] else { return nil }
    }

    /// Whether all that it says of the members of a class lies within so many words of metadata.
    func fits(_ size: UInt32) -> Bool {
        if words[0] & Self.resilientSuperclassBit != 0 { return liesInImage(follow(address + 24, words[6])) }
        if words[0] & Self.negativeMembersBit != 0 { return true }
        return words[7] <= size && words[8] <= words[7] && UInt64(words[10]) + UInt64(words[9]) <= UInt64(size)
    }

    var isMadeAtRunTime: Bool { words[0] & (Self.genericBit | Self.resilientSuperclassBit | Self.madeAtRunTimeBits) != 0 }
}

/// What the runtime calls for values of a type. Of a generic type it may lie anywhere; the functions are in an image.
private struct Witnesses {
    private static let enumWitnesses: UInt32 = 0x20_0000
    private static let incomplete: UInt32 = 0x40_0000

    let size: UInt
    let stride: UInt
    let alignmentMask: UInt32

    init?(ofType metadata: UInt) {
        guard let address = read(metadata - 8), isAlignedAddress(address), let words = read(address, 10, as: UInt.self),
            let flags = read(address + 80, as: UInt32.self)
        else { return nil }
        size = words[8]
        stride = words[9]
        alignmentMask = flags & 0xff
        guard words[1] != 0, words[..<8].allSatisfy(Self.isFunction), stride < 1 << 24, size <= stride || size == 0, flags >> 28 == 0,
            flags & Self.incomplete == 0, alignmentMask & (alignmentMask &+ 1) == 0
        else { return nil }
        if flags & Self.enumWitnesses == 0 { return }
        guard let functions = read(address + 88, 3, as: UInt.self), functions[0] != 0, functions[1] != 0, functions.allSatisfy(Self.isFunction) else { return nil }
    }

    /// None is there for what a type that cannot be copied does not do.
    private static func isFunction(_ word: UInt) -> Bool { word == 0 || sga_is_code(word) }
}

private enum Limit {
    static let typeDepth = 16
    static let superclasses = 64
    static let tuple: UInt = 4096
}

private func isType(_ word: UInt, _ depth: Int) -> Bool {
    guard depth < Limit.typeDepth, isAlignedAddress(word), let words = read(word, 3, as: UInt.self) else { return false }
    // Blocks have no witnesses where there is no Objective-C.
    let isBlock = words[0] == 0x302 && words[1] >> 16 & 0xff == 1
    guard isBlock || Witnesses(ofType: word) != nil else { return false }
    switch words[0] {
    case 0x200: return Description(words[1], kind: Description.structKind) != nil
    case 0x201, 0x202: return Description(words[1], kind: Description.enumKind) != nil
    case 0x301:
        guard words[1] <= Limit.tuple, words[2] == 0 || read(words[2], as: UInt8.self) != nil else { return false }
        return (0..<words[1]).allSatisfy { index in read(word + 24 + index * 16).map { isType($0, depth + 1) } ?? false }
    case 0x307: return words[1] % 4 == 0 && read(words[1], as: UInt32.self) != nil
    case 0x308: return isType(words[2], depth + 1)
    case 0x203, 0x300, 0x302, 0x303, 0x304, 0x305, 0x306: return true
    default: break
    }
    #if canImport(Darwin)
    return words[0] > 0x7ff
    #else
    return words[0] == 0 && sga_metadata_kind_at(word) == SGA_CLASS
    #endif
}

func sga_is_type(_ word: UInt) -> Bool { isType(word, 0) }

private func isClass(_ word: UInt, _ depth: Int) -> Bool {
    #if canImport(Darwin)
    let shift: UInt = 24
    guard isAlignedAddress(word), let kind = read(word), kind > 0x7ff, let data = read(word + 32), data & 3 != 0 else { return false }
    #else
    let shift: UInt = 0
    guard isAlignedAddress(word), let kind = read(word), kind == 0 else { return false }
    #endif
    // Flags, where an instance begins, its size, its alignment, the size of the metadata, where in it this word is; then the description.
    guard let halves = read(word + 16 + shift, 6, as: UInt32.self), let description = read(word + 40 + shift) else { return false }
    let alignment = halves[3] & 0xffff
    guard halves[0] & 2 != 0, halves[1] == 0, halves[2] >= 16, halves[2] <= 1 << 28, alignment & (alignment &+ 1) == 0 else { return false }
    guard halves[5] >= 16, halves[4] <= 1 << 24, UInt(halves[4]) >= UInt(halves[5]) + 48 + shift else { return false }
    let size = halves[4] - halves[5]
    guard read(word + UInt(size) - 8) != nil, let class_ = Description(description, kind: Description.classKind), class_.fits(size / 8) else { return false }
    // Only metadata that is made at run time lies elsewhere than in an image.
    guard class_.isMadeAtRunTime || liesInImage(word) else { return false }
    // A value of a class is one pointer.
    guard let witnesses = Witnesses(ofType: word), witnesses.size == 8, witnesses.stride == 8 else { return false }
    #if canImport(Darwin)
    return true
    #else
    guard let superclass = read(word + 8) else { return false }
    return superclass == 0 || (depth < Limit.superclasses && isClass(superclass, depth + 1))
    #endif
}

/// Three counts, and as many types and pairs of types and their sources.
private func isCaptureDescriptor(_ address: UInt) -> Bool {
    guard address & 3 == 0, liesInImage(address), let counts = read(address, 3, as: UInt32.self) else { return false }
    guard counts[0] < 4096, counts[1] < 256, counts[2] < 256 else { return false }
    return (0..<UInt(counts[0] + 2 * counts[1])).allSatisfy { index in
        let place = address + 12 + index * 4
        return read(place, as: UInt32.self).map { $0 == 0 || liesInImage(follow(place, $0)) } ?? false
    }
}

private func isClosureContext(_ word: UInt) -> Bool {
    guard liesInImage(word), let offset = read(word + 8, as: UInt32.self), let description = read(word + 16) else { return false }
    return (16...4096).contains(offset) && (description == 0 || isCaptureDescriptor(description))
}

/// Made at run time, for any type.
private func isBox(_ word: UInt) -> Bool {
    guard read(word - 8) == 0, let offset = read(word + 8, as: UInt32.self), let content = read(word + 16), isType(content, 0),
        let mask = Witnesses(ofType: content)?.alignmentMask
    else { return false }
    return offset == (16 + mask) & ~mask
}

func sga_metadata_kind_at(_ word: UInt) -> sga_metadata_kind {
    // In front of the witnesses lies the function that destroys such an object.
    guard isAlignedAddress(word), let kind = read(word), let destroy = read(word - 16), sga_is_code(destroy) else { return SGA_NOT_METADATA }
    switch kind {
    case 0x400: return isClosureContext(word) ? SGA_CLOSURE_CONTEXT : SGA_NOT_METADATA
    case 0x500: return isBox(word) ? SGA_BOX : SGA_NOT_METADATA
    // These lie in the libraries.
    case 0x501: return liesInImage(word) ? SGA_ERROR : SGA_NOT_METADATA
    case 0x502: return liesInImage(word) ? SGA_TASK : SGA_NOT_METADATA
    case 0x503: return liesInImage(word) ? SGA_JOB : SGA_NOT_METADATA
    default: return isClass(word, 0) ? SGA_CLASS : SGA_NOT_METADATA
    }
}
