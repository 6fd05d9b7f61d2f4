/// The distinct names of one file, each with a small number. Knows bytes, not what a name means.
///
/// Names point into the source or into static strings; a `String` is made once for each distinct name, in `strings()`.
struct NameTable {
    private struct Entry {
        var start: UnsafePointer<UInt8>
        var count: Int
    }

    /// A place of the hash table. Tells short names apart without a look at their bytes.
    private struct Slot {
        /// Up to eight bytes: the bytes. Otherwise a hash of them.
        var key: UInt64
        var count: UInt32
        /// 0 in a free slot.
        var name: UInt32
    }

    private var entries = Pile<Entry>(capacity: 256)
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int

    /// The number of names; every name is below it. Name 0 is the empty name.
    @inline(__always) var count: Int { entries.count }

    init() {
        mask = 511
        slots = NameTable.emptySlots(mask + 1)
        entries.append(Entry(start: UnsafePointer(bitPattern: 1)!, count: 0))
    }

    func deallocate() {
        slots.deallocate()
        entries.deallocate()
    }

    /// The number of the name with these bytes, which must stay where they are for the lifetime of the table.
    mutating func intern(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        if count == 0 { return 0 }
        let isShort = count <= 8
        let key = isShort ? NameTable.ends(UnsafeRawPointer(start), count) : NameTable.hash(UnsafeRawPointer(start), count)
        var index = NameTable.index(key, count) & mask
        while slots[index].name != 0 {
            let slot = slots[index]
            if slot.key == key && Int(slot.count) == count
                && (isShort || NameTable.same(entries[Int(slot.name)].start, start, count))
            {
                return slot.name
            }
            index = (index &+ 1) & mask
        }
        let name = UInt32(entries.count)
        entries.append(Entry(start: start, count: count))
        slots[index] = Slot(key: key, count: UInt32(count), name: name)
        if entries.count * 2 > mask { grow() }
        return name
    }

    mutating func intern(static word: StaticString) -> UInt32 { intern(word.utf8Start, word.utf8CodeUnitCount) }

    /// The name behind the `$` of a name, or the empty name.
    mutating func unprojected(_ name: UInt32) -> UInt32 {
        let entry = entries[Int(name)]
        guard entry.count > 1, entry.start[0] == 0x24, entry.start[1] > 0x39 else { return 0 }
        return intern(entry.start + 1, entry.count - 1)
    }

    /// Forgets all names.
    mutating func reset() {
        entries.cut(to: 1)
        slots.update(repeating: Slot(key: 0, count: 0, name: 0), count: mask + 1)
    }

    func strings() -> [String] {
        var strings: [String] = []
        strings.reserveCapacity(entries.count)
        strings.append("")
        for index in 1..<max(1, entries.count) {
            let entry = entries[index]
            strings.append(String(decoding: UnsafeBufferPointer(start: entry.start, count: entry.count), as: UTF8.self))
        }
        return strings
    }

    private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(key: 0, count: 0, name: 0), count: count)
        return slots
    }

    private mutating func grow() {
        let old = UnsafeBufferPointer(start: slots, count: mask + 1)
        mask = mask * 2 + 1
        slots = NameTable.emptySlots(mask + 1)
        for slot in old where slot.name != 0 {
            var index = NameTable.index(slot.key, Int(slot.count)) & mask
            while slots[index].name != 0 { index = (index &+ 1) & mask }
            slots[index] = slot
        }
        old.deallocate()
    }

    @inline(__always)
    private static func index(_ key: UInt64, _ count: Int) -> Int {
        let product = (key ^ UInt64(truncatingIfNeeded: count) << 56) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 32)
    }

    /// Of more than eight bytes.
    @inline(__always)
    private static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        var offset = 0
        while count &- offset > 8 {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            offset = offset &+ 8
        }
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 29
    }

    /// One to eight bytes as a number that no other bytes of the same count have. Reads nothing outside `0 ..< count`.
    @inline(__always)
    private static func ends(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let low = UInt64(bytes.loadUnaligned(as: UInt32.self))
            return low | UInt64(bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)) << 32
        }
        let first = UInt64(bytes.load(as: UInt8.self))
        let middle = UInt64(bytes.load(fromByteOffset: count >> 1, as: UInt8.self))
        return first | middle << 8 | UInt64(bytes.load(fromByteOffset: count &- 1, as: UInt8.self)) << 16
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
        let last = count &- 8
        return a.loadUnaligned(fromByteOffset: last, as: UInt64.self) == b.loadUnaligned(fromByteOffset: last, as: UInt64.self)
    }
}
