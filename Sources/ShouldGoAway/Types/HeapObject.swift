import ShouldGoAwayShims

/// What a Swift object is, by its metadata.
enum HeapKind {
    case instance(Metadata)
    /// What a closure captures. The layout is in a capture descriptor.
    case closure(UnsafeRawPointer)
    /// The memory of a captured variable, a large existential, or an indirect case.
    case box(Metadata, offset: Int)
    case error
    case task
    case other
}

/// An object of the heap. Reads its memory through the kernel: it may be gone at any time.
struct HeapObject: Hashable {
    private let start: Address
    let metadata: UInt
    /// What the metadata was when it was looked at. Memory that was taken for that of a box can be another's by now.
    private let metadataKind: sga_metadata_kind
    var address: UInt { start.value }

    static func == (a: HeapObject, b: HeapObject) -> Bool { a.address == b.address && a.metadata == b.metadata }
    func hash(into hasher: inout Hasher) { hasher.combine(address) }

    /// nil if no living Swift object begins there.
    init?(at address: UInt, _ scan: PointerScan) {
        guard let metadata = ProcessMemory.word(at: address), case let kind = scan.kind(ofMetadata: metadata), kind != SGA_NOT_METADATA,
            let count = ProcessMemory.word(at: address + 8), ReferenceCount(count, object: address).isLive
        else { return nil }
        start = Address(address)
        self.metadata = metadata
        metadataKind = kind
    }

    /// The same without what a scan has seen of metadata, living or not. An object that was found a moment ago can be gone.
    init?(at address: UInt) {
        guard let metadata = ProcessMemory.word(at: address), case let kind = sga_metadata_kind_at(metadata), kind != SGA_NOT_METADATA else { return nil }
        start = Address(address)
        self.metadata = metadata
        metadataKind = kind
    }

    var kind: HeapKind {
        guard let pointer = UnsafeRawPointer(bitPattern: metadata) else { return .other }
        switch metadataKind {
        case SGA_CLASS: return .instance(Metadata(pointer))
        case SGA_CLOSURE_CONTEXT: return .closure(pointer)
        case SGA_BOX:
            guard let offset = ProcessMemory.half(at: metadata + 8), let type = ProcessMemory.word(at: metadata + 16),
                let content = TypeCheck.type(at: type)
            else { return .other }
            return .box(content, offset: Int(offset))
        case SGA_ERROR: return .error
        case SGA_TASK: return .task
        default: return .other
        }
    }

    var referenceCount: ReferenceCount? { ProcessMemory.word(at: address + 8).map { ReferenceCount($0, object: address) } }
}

/// The word behind an object's metadata (`RefCount.h` of the runtime), and the side table that it may lead to.
struct ReferenceCount: Equatable {
    /// Strong references, 0 if immortal.
    let strong: Int
    let isImmortal: Bool
    let isDeinitialising: Bool
    /// Memory that belongs to the count and points back to the object.
    let sideTable: Range<UInt>?
    let isLive: Bool

    init(_ word: UInt, object: UInt) {
        var bits = word
        var table: Range<UInt>?
        if word >> 62 == 3 {
            let address = (word & 0x3fff_ffff_ffff_ffff) << 3
            // The word may be anything: what looked like an object can be something else by now.
            table = address >> 47 == 0 ? address..<address + 48 : nil
            // In the table the count follows the object, at a multiple of sixteen bytes.
            guard table != nil, ProcessMemory.word(at: address) == object, let inner = ProcessMemory.word(at: address + 16) else {
                self.init(strong: 0, isImmortal: false, isDeinitialising: false, sideTable: table, isLive: false)
                return
            }
            bits = inner
        }
        let immortal = bits & 0xffff_ffff == 0xffff_ffff
        let deinitialising = !immortal && bits >> 32 & 1 == 1
        let unowned = bits >> 1 & 0x7fff_ffff
        self.init(
            strong: immortal ? 0 : Int(bits >> 33 & 0x3fff_ffff) + 1, isImmortal: immortal, isDeinitialising: deinitialising,
            sideTable: table, isLive: immortal || (!deinitialising && unowned > 0))
    }

    private init(strong: Int, isImmortal: Bool, isDeinitialising: Bool, sideTable: Range<UInt>?, isLive: Bool) {
        self.strong = strong
        self.isImmortal = isImmortal
        self.isDeinitialising = isDeinitialising
        self.sideTable = sideTable
        self.isLive = isLive
    }
}
