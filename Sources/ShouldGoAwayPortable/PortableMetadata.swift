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

/// The layout is that of stdlib/public/SwiftShims/swift/shims/RefCount.h: from bit 0 one bit "pure Swift", 31 bits unowned
/// count, one bit "deinitialising", 30 bits of strong count less one, one bit that says the rest is something else.
func sga_is_live_count(_ word: UInt64) -> Bool {
    if word >> 63 != 0 { return word >> 62 == 3 && word & 0x3fff_ffff_ffff_ffff >= 512 }
    let unowned = (word >> 1) & 0x7fff_ffff
    return word & 1 == 1 && unowned >= 1 && unowned < 1 << 28 && (word >> 32) & 1 == 0
}

/// Bytes and bits of the runtime's records.
private enum Layout {
    /// Bytes of class metadata up to and with the pointer to the destroyer of instance variables.
    static let classHeader = 56
    static let classDescriptor: UInt32 = 16
    static let enumDescriptor: UInt32 = 18
    static let kindBits: UInt32 = 0x1f
    static let versionBits: UInt32 = 0xff00
    static let fieldRecordSize: UInt32 = 12
    static let superclassLimit = 64
}

private func liesInImage(_ address: UInt) -> Bool {
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    return sga_image_at(address, &path, &bias)
}

/// What a relative pointer at `place` leads to, 0 for nothing.
private func follow(_ place: UInt, _ distance: UInt32) -> UInt {
    distance == 0 ? 0 : place &+ UInt(bitPattern: Int(Int32(bitPattern: distance)))
}

/// Calls `body` with a few words copied from an address; false if they are not all there.
private func withCopy<Word>(_ address: UInt, _ count: Int, of type: Word.Type, _ body: (UnsafeMutableBufferPointer<Word>) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: type, capacity: count) { words in
        let bytes = count * MemoryLayout<Word>.stride
        return sga_read(address, words.baseAddress!, bytes) == bytes && body(words)
    }
}

/// Of what a type check goes by nothing is looked at that is not checked here: memory that only looks like metadata has been seen to lead astray. The
/// layouts are those of TargetTypeContextDescriptor and FieldDescriptor of the runtime.
func sga_is_type_descriptor(_ descriptor: UInt) -> Bool {
    guard descriptor & 3 == 0, liesInImage(descriptor) else { return false }
    return withCopy(descriptor, 10, of: UInt32.self) { words in
        let kind = words[0] & Layout.kindBits
        guard kind >= Layout.classDescriptor, kind <= Layout.enumDescriptor, words[0] & Layout.versionBits == 0 else { return false }
        guard words[1] != 0, liesInImage(follow(descriptor + 4, words[1] & ~1)) else { return false }
        guard words[2] != 0, liesInImage(follow(descriptor + 8, words[2])) else { return false }
        let fields = follow(descriptor + 16, words[4])
        if fields == 0 { return true }
        let fieldCount = words[9]
        return liesInImage(fields)
            && withCopy(fields, 4, of: UInt32.self) { field in
                field[2] >> 16 == Layout.fieldRecordSize && field[3] <= 1 << 20 && (kind != Layout.classDescriptor || fieldCount == field[3])
            }
    }
}

/// A value of a class is one pointer.
private func hasWitnessesOfClass(_ metadata: UInt) -> Bool {
    withCopy(metadata - 8, 1, of: UInt.self) { witnesses in
        withCopy(witnesses[0] &+ 64, 2, of: UInt64.self) { $0[0] == 8 && $0[1] == 8 }
    }
}

/// Offset of the first capture, and a descriptor (or none) that begins with three sensible counts.
private func isCaptureLayout(_ offset: UInt64, _ descriptor: UInt) -> Bool {
    guard (16...4096).contains(UInt32(truncatingIfNeeded: offset)) else { return false }
    if descriptor == 0 { return true }
    return withCopy(descriptor, 3, of: UInt32.self) { counts in
        guard counts[0] < 4096, counts[1] < 256, counts[2] < 256, liesInImage(descriptor) else { return false }
        return (0..<UInt(counts[0])).allSatisfy { index in
            let place = descriptor &+ 12 &+ index * 4
            return withCopy(place, 1, of: UInt32.self) { $0[0] == 0 || liesInImage(follow(place, $0[0])) }
        }
    }
}

private func readMetadata(_ word: UInt, _ depth: Int) -> sga_metadata_kind {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Layout.classHeader / 8) { words in
        words.initialize(repeating: 0)
        if sga_read(word, words.baseAddress!, Layout.classHeader) < Layout.classHeader {
            guard sga_read(word, words.baseAddress!, 24) == 24, words[0] >= 0x400 else { return SGA_NOT_METADATA }
        }
        switch words[0] {
        // Only that of a box may be made at run time: the others lie in the program and its libraries.
        case 0x400: return isCaptureLayout(words[1], UInt(words[2])) && liesInImage(word) ? SGA_CLOSURE_CONTEXT : SGA_NOT_METADATA
        case 0x500: return (16..<4096).contains(UInt32(truncatingIfNeeded: words[1])) ? SGA_BOX : SGA_NOT_METADATA
        case 0x501: return liesInImage(word) ? SGA_ERROR : SGA_NOT_METADATA
        case 0x502: return liesInImage(word) ? SGA_TASK : SGA_NOT_METADATA
        case 0x503: return liesInImage(word) ? SGA_JOB : SGA_NOT_METADATA
        default: return isClass(word, words, depth) ? SGA_CLASS : SGA_NOT_METADATA
        }
    }
}

private func isClass(_ metadata: UInt, _ words: UnsafeMutableBufferPointer<UInt64>, _ depth: Int) -> Bool {
    #if canImport(Darwin)
    // The descriptor lies behind the words that are the same everywhere.
    var descriptor: UInt = 0
    guard words[0] > 0x7ff, words[4] & 3 != 0, sga_read(metadata &+ 64, &descriptor, 8) == 8 else { return false }
    let sizes = 6
    #else
    guard words[0] == 0 else { return false }
    let descriptor = UInt(words[5])
    let sizes = 3
    #endif
    let instanceSize = UInt32(truncatingIfNeeded: words[sizes])
    let alignment = UInt16(truncatingIfNeeded: words[sizes] >> 32)
    #if canImport(Darwin)
    var classSize: UInt32 = 0
    guard sga_read(metadata &+ 56, &classSize, 4) == 4 else { return false }
    #else
    let classSize = UInt32(truncatingIfNeeded: words[4])
    #endif
    guard instanceSize >= 16, instanceSize <= 1 << 28, classSize >= UInt32(Layout.classHeader), classSize <= 1 << 24, alignment & (alignment &+ 1) == 0 else {
        return false
    }
    let isOfClass = withCopy(descriptor, 1, of: UInt32.self) { $0[0] & Layout.kindBits == Layout.classDescriptor }
    guard isOfClass, sga_is_type_descriptor(descriptor), hasWitnessesOfClass(metadata) else { return false }
    #if !canImport(Darwin)
    let superclass = UInt(words[1])
    if superclass != 0 {
        return depth < Layout.superclassLimit && superclass & 7 == 0 && superclass >> 47 == 0 && readMetadata(superclass, depth + 1) == SGA_CLASS
    }
    #endif
    return true
}

func sga_metadata_kind_at(_ word: UInt) -> sga_metadata_kind {
    if word < 4096 || word >> 47 != 0 || word & 7 != 0 { return SGA_NOT_METADATA }
    return readMetadata(word, 0)
}
