/// The distinct names of one file, each with a small number. Knows bytes, not what a name means.
///
/// Names point into the source or into static strings; a `String` is made once for each distinct name, in `strings()`.
struct NameTable {
    private struct Entry {
        var start: UnsafePointer<UInt8>
        var count: UInt32
        var hash: UInt32
    }

    private var entries = Pile<Entry>(capacity: 256)
    /// Open addressing; 0 is free, otherwise the hash above one more than the name.
    private var slots: UnsafeMutablePointer<UInt64>
    private var mask: Int

    /// The number of names; every name is below it. Name 0 is the empty name.
    var count: Int { entries.count }

    init() {
        mask = 511
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: 0, count: mask + 1)
        entries.append(Entry(start: UnsafePointer(bitPattern: 1)!, count: 0, hash: 0))
    }

    func deallocate() {
        slots.deallocate()
        entries.deallocate()
    }

    /// The number of the name with these bytes, which must stay where they are for the lifetime of the table.
    mutating func intern(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        if count == 0 { return 0 }
        let hash = NameTable.hash(start, count)
        var slot = Int(hash) & mask
        while true {
            let found = slots[slot]
            if found == 0 { break }
            if UInt32(truncatingIfNeeded: found >> 32) == hash {
                let name = UInt32(truncatingIfNeeded: found) &- 1
                let entry = entries[Int(name)]
                if Int(entry.count) == count && NameTable.same(entry.start, start, count) { return name }
            }
            slot = (slot &+ 1) & mask
        }
        let name = UInt32(entries.count)
        entries.append(Entry(start: start, count: UInt32(count), hash: hash))
        slots[slot] = UInt64(hash) << 32 | UInt64(name + 1)
        if entries.count * 2 > mask { grow() }
        return name
    }

    /// The name behind the `$` of a name, or the empty name.
    mutating func unprojected(_ name: UInt32) -> UInt32 {
        let entry = entries[Int(name)]
        guard entry.count > 1, entry.start[0] == 0x24, entry.start[1] > 0x39 else { return 0 }
        return intern(entry.start + 1, Int(entry.count) - 1)
    }

    /// Forgets all names.
    mutating func reset() {
        entries.cut(to: 1)
        slots.update(repeating: 0, count: mask + 1)
    }

    mutating func intern(static word: StaticString) -> UInt32 { intern(word.utf8Start, word.utf8CodeUnitCount) }

    func strings() -> [String] {
        var strings: [String] = []
        strings.reserveCapacity(entries.count)
        strings.append("")
        for index in 1..<max(1, entries.count) {
            let entry = entries[index]
            strings.append(String(decoding: UnsafeBufferPointer(start: entry.start, count: Int(entry.count)), as: UTF8.self))
        }
        return strings
    }

    private mutating func grow() {
        slots.deallocate()
        mask = mask * 2 + 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: 0, count: mask + 1)
        for index in 1..<entries.count {
            var slot = Int(entries[index].hash) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = UInt64(entries[index].hash) << 32 | UInt64(index + 1)
        }
    }

    @inline(__always)
    private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        let raw = UnsafeRawPointer(start)
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while count &- offset > 8 {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            offset = offset &+ 8
        }
        hash = (hash ^ tail(raw, count)) &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    /// The last one to eight bytes as a number. Never reads outside `0 ..< count`.
    @inline(__always)
    private static func tail(_ raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 8 { return raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
        if count >= 4 {
            let low = UInt64(raw.loadUnaligned(as: UInt32.self))
            return low | UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)) << 32
        }
        let first = UInt64(raw.load(as: UInt8.self))
        let middle = UInt64(raw.load(fromByteOffset: count >> 1, as: UInt8.self))
        return first | middle << 8 | UInt64(raw.load(fromByteOffset: count &- 1, as: UInt8.self)) << 16
    }

    @inline(__always)
    private static func same(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let a = UnsafeRawPointer(a)
        let b = UnsafeRawPointer(b)
        var offset = 0
        while count &- offset > 8 {
            if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self) != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self) {
                return false
            }
            offset = offset &+ 8
        }
        return tail(a, count) == tail(b, count)
    }
}
