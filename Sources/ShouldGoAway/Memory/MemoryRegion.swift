import ShouldGoAwayShims

/// A stretch of memory that references may lie in.
struct MemoryRegion {
    enum Kind: Equatable {
        /// Memory of `malloc`, or mapped without a file.
        case heap
        /// Variables of the program or of a library.
        case globals
        /// A thread's stack, from the stack pointer on where that is known.
        case stack(thread: String)
    }

    var start: UInt
    var end: UInt
    var kind: Kind
}

/// The writable memory of this process, without the tool's own and the stack of the calling thread.
struct MemoryMap {
    var regions: [MemoryRegion] = []
    /// The lowest and the highest byte that can be read: a word outside is no address.
    private(set) var bounds: ClosedRange<UInt> = .max ... .max

    mutating func include(_ start: UInt, _ end: UInt) {
        let isFirst = bounds.lowerBound == .max
        bounds = min(bounds.lowerBound, start)...max(isFirst ? 0 : bounds.upperBound, end - 1)
    }
}

/// The parts of a region that do not belong to the tool.
func withoutOwnMemory(_ region: MemoryRegion) -> [MemoryRegion] {
    var parts: [MemoryRegion] = []
    var start = region.start
    var ownStart: UInt = 0
    var ownEnd: UInt = 0
    while start < region.end, sga_first_own(start, region.end, &ownStart, &ownEnd) {
        if ownStart > start { parts.append(MemoryRegion(start: start, end: ownStart, kind: region.kind)) }
        start = ownEnd
    }
    if start < region.end { parts.append(MemoryRegion(start: start, end: region.end, kind: region.kind)) }
    return parts
}

#if os(Linux) || os(Android)
/// From `/proc/self/maps`; nil where that cannot be read.
func memoryMap() -> MemoryMap? {
    guard let text = contentsOfFile("/proc/self/maps") else { return nil }
    let stacks = ThreadStacks()
    var map = MemoryMap()
    var regions: [MemoryRegion] = []
    var isAfterGuard = false
    var endOfGuard: UInt = 0
    for line in text.split(separator: UInt8(ascii: "\n")) {
        guard let mapping = Mapping(line) else { continue }
        if mapping.isReadable { map.include(mapping.start, mapping.end) }
        if !mapping.isWritable {
            isAfterGuard = !mapping.isReadable
            endOfGuard = mapping.end
            continue
        }
        let followsGuard = isAfterGuard && endOfGuard == mapping.start
        isAfterGuard = false
        guard mapping.isReadable, !mapping.isShared, mapping.end - mapping.start < 1 << 38 else { continue }
        if mapping.name == "[stack]" {
            regions += stacks.main(mapping.start, mapping.end)
        } else if mapping.name.isEmpty || mapping.name == "[heap]" || mapping.name.hasPrefix("[anon") {
            regions += anonymous(mapping, followsGuard, stacks)
        } else if mapping.name.hasPrefix("/") {
            regions.append(MemoryRegion(start: mapping.start, end: mapping.end, kind: .globals))
        }
    }
    map.regions = regions.flatMap(withoutOwnMemory)
    return map
}

private func anonymous(_ mapping: Mapping, _ followsGuard: Bool, _ stacks: ThreadStacks) -> [MemoryRegion] {
    if followsGuard, let parts = stacks.thread(mapping.start, mapping.end) { return parts }
    var path: UnsafePointer<CChar>?
    var bias: UInt = 0
    let isImage = sga_image_at(mapping.start, &path, &bias)
    return [MemoryRegion(start: mapping.start, end: mapping.end, kind: isImage ? .globals : .heap)]
}

/// One line of `/proc/self/maps`.
private struct Mapping {
    let start: UInt
    let end: UInt
    let isReadable: Bool
    let isWritable: Bool
    let isShared: Bool
    let name: String

    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
        guard fields.count >= 5 else { return nil }
        let bounds = fields[0].split(separator: UInt8(ascii: "-"))
        guard bounds.count == 2, let start = UInt(String(decoding: bounds[0], as: UTF8.self), radix: 16),
            let end = UInt(String(decoding: bounds[1], as: UTF8.self), radix: 16)
        else { return nil }
        self.start = start
        self.end = end
        let rights = Array(fields[1])
        guard rights.count == 4 else { return nil }
        isReadable = rights[0] == UInt8(ascii: "r")
        isWritable = rights[1] == UInt8(ascii: "w")
        isShared = rights[3] == UInt8(ascii: "s")
        name = fields.count < 6 ? "" : String(decoding: fields[5].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    }
}
#endif
