/// Bits that Swift may use for something else in a word that refers to an object.
let SGA_POINTER_MASK: UInt64 = 0x0fff_ffff_ffff_fff8

struct sga_hit {
    var slot: UInt
    var value: UInt
}

/// A scan, in the tool's own memory: its targets are addresses of the objects that are looked for.
private struct Scan {
    static let rangeLimit = 256
    static let filterBits: UInt = 1 << 16

    var targets: PortableTable
    var metadata: PortableTable
    let filter: UnsafeMutablePointer<UInt64>
    var low = UInt.max
    var high: UInt = 0
    let ranges: UnsafeMutablePointer<sga_range>
    var rangeCount = 0
    var rangeLow = UInt.max
    var rangeHigh: UInt = 0
    let hits: UnsafeMutablePointer<sga_hit>
    var hitCount = 0
    let hitLimit: Int
    var isOverflowed = false

    static var filterBytes: Int { Int(filterBits / 8) }
    static var rangeBytes: Int { rangeLimit * MemoryLayout<sga_range>.stride }
    static func hitBytes(_ limit: Int) -> Int { limit * MemoryLayout<sga_hit>.stride }

    /// Nil without memory.
    init?(hitLimit: Int) {
        guard let targets = PortableTable(capacity: 1024) else { return nil }
        guard let metadata = PortableTable(capacity: 8192) else {
            targets.free()
            return nil
        }
        let parts = [Scan.filterBytes, Scan.rangeBytes, Scan.hitBytes(hitLimit)].map { (memory: sga_own_allocate($0), bytes: $0) }
        guard let filter = parts[0].memory, let ranges = parts[1].memory, let hits = parts[2].memory else {
            for part in parts { sga_own_free(part.memory, part.bytes) }
            targets.free()
            metadata.free()
            return nil
        }
        self.targets = targets
        self.metadata = metadata
        self.filter = filter.assumingMemoryBound(to: UInt64.self)
        self.ranges = ranges.assumingMemoryBound(to: sga_range.self)
        self.hits = hits.assumingMemoryBound(to: sga_hit.self)
        self.hitLimit = hitLimit
    }

    func free() {
        targets.free()
        metadata.free()
        sga_own_free(filter, Scan.filterBytes)
        sga_own_free(ranges, Scan.rangeBytes)
        sga_own_free(hits, Scan.hitBytes(hitLimit))
    }

    func isTarget(_ value: UInt) -> Bool {
        if value >= low, value <= high {
            let bit = PortableTable.mix(value) % Scan.filterBits
            if filter[Int(bit / 64)] & 1 << (bit % 64) != 0, targets.contains(value) { return true }
        }
        if value >= rangeLow, value <= rangeHigh {
            for index in 0..<rangeCount where value >= ranges[index].start && value <= ranges[index].end { return true }
        }
        return false
    }

    mutating func kind(ofMetadata word: UInt) -> sga_metadata_kind {
        if word < 4096 || word >> 47 != 0 || word & 7 != 0 { return SGA_NOT_METADATA }
        if let known = metadata.value(of: word) { return sga_metadata_kind(rawValue: UInt32(known)) }
        let kind = sga_metadata_kind_at(word)
        _ = metadata.set(word, UInt8(kind.rawValue))
        return kind
    }

    mutating func add(slot: UInt, value: UInt) {
        if hitCount == hitLimit {
            isOverflowed = true
            return
        }
        hits[hitCount] = sga_hit(slot: slot, value: value)
        hitCount += 1
    }
}

private func state(_ scan: OpaquePointer) -> UnsafeMutablePointer<Scan> { UnsafeMutableRawPointer(scan).assumingMemoryBound(to: Scan.self) }

func sga_scan_create(_ hitLimit: Int) -> OpaquePointer? {
    guard let memory = sga_own_allocate(MemoryLayout<Scan>.size) else { return nil }
    guard let scan = Scan(hitLimit: hitLimit) else {
        sga_own_free(memory, MemoryLayout<Scan>.size)
        return nil
    }
    memory.initializeMemory(as: Scan.self, to: scan)
    return OpaquePointer(memory)
}

func sga_scan_destroy(_ scan: OpaquePointer?) {
    guard let scan else { return }
    state(scan).pointee.free()
    sga_own_free(state(scan), MemoryLayout<Scan>.size)
}

func sga_scan_begin(_ scan: OpaquePointer) {
    let scan = state(scan)
    scan.pointee.targets.removeAll()
    scan.pointee.filter.update(repeating: 0, count: Scan.filterBytes / 8)
    scan.pointee.low = .max
    scan.pointee.high = 0
    scan.pointee.rangeCount = 0
    scan.pointee.rangeLow = .max
    scan.pointee.rangeHigh = 0
    scan.pointee.hitCount = 0
    scan.pointee.isOverflowed = false
}

func sga_scan_add_target(_ scan: OpaquePointer, _ address: UInt) -> Bool {
    let scan = state(scan)
    if address == 0 || !scan.pointee.targets.set(address, 1) { return false }
    let bit = PortableTable.mix(address) % Scan.filterBits
    scan.pointee.filter[Int(bit / 64)] |= 1 << (bit % 64)
    scan.pointee.low = min(scan.pointee.low, address)
    scan.pointee.high = max(scan.pointee.high, address)
    return true
}

func sga_scan_add_range(_ scan: OpaquePointer, _ low: UInt, _ high: UInt) -> Bool {
    let scan = state(scan)
    if scan.pointee.rangeCount == Scan.rangeLimit { return false }
    scan.pointee.ranges[scan.pointee.rangeCount] = sga_range(start: low, end: high)
    scan.pointee.rangeCount += 1
    scan.pointee.rangeLow = min(scan.pointee.rangeLow, low)
    scan.pointee.rangeHigh = max(scan.pointee.rangeHigh, high)
    return true
}

func sga_scan_metadata(_ scan: OpaquePointer, _ word: UInt) -> sga_metadata_kind { state(scan).pointee.kind(ofMetadata: word) }

func sga_scan_bytes(_ scan: OpaquePointer, _ copy: UnsafeRawPointer, _ base: UInt, _ length: Int) {
    let scan = state(scan)
    let words = copy.assumingMemoryBound(to: UInt64.self)
    let count = length / 8
    let low = min(scan.pointee.low, scan.pointee.rangeLow)
    let high = max(scan.pointee.high, scan.pointee.rangeHigh)
    var index = 0
    while index < count {
        let value = UInt(words[index] & SGA_POINTER_MASK)
        if value >= low, value <= high, scan.pointee.isTarget(value) { scan.pointee.add(slot: base &+ UInt(index &* 8), value: value) }
        index &+= 1
    }
}

/// Offsets of what looks like the start of a Swift object that lives, in a copy of the memory at `base`; how many there are, at most `length` / 16.
func sga_scan_objects(
    _ scan: OpaquePointer, _ copy: UnsafeRawPointer, _ base: UInt, _ length: Int, _ offsets: UnsafeMutablePointer<UInt16>
) -> Int {
    let words = copy.assumingMemoryBound(to: UInt64.self)
    let count = length / 8
    var found = 0
    var index = Int(base / 8 % 2)
    while index &+ 1 < count {
        if sga_is_live_count(words[index &+ 1]), state(scan).pointee.kind(ofMetadata: UInt(words[index])) != SGA_NOT_METADATA {
            offsets[found] = UInt16(truncatingIfNeeded: index &* 8)
            found &+= 1
        }
        index &+= 2
    }
    return found
}

func sga_scan_hit_count(_ scan: OpaquePointer) -> Int { state(scan).pointee.hitCount }
func sga_scan_hits(_ scan: OpaquePointer) -> UnsafePointer<sga_hit> { UnsafePointer(state(scan).pointee.hits) }
func sga_scan_overflowed(_ scan: OpaquePointer) -> Bool { state(scan).pointee.isOverflowed }
