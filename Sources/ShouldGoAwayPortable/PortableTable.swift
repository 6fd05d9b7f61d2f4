/// Open addressing, keys without 0, capacity a power of two; in the tool's own memory.
struct PortableTable {
    private(set) var keys: UnsafeMutablePointer<UInt>
    private var values: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    private var count = 0

    /// Nil without memory.
    init?(capacity: Int) {
        guard let keys = sga_own_allocate(capacity * 8) else { return nil }
        guard let values = sga_own_allocate(capacity) else {
            sga_own_free(keys, capacity * 8)
            return nil
        }
        self.keys = keys.assumingMemoryBound(to: UInt.self)
        self.values = values.assumingMemoryBound(to: UInt8.self)
        self.capacity = capacity
    }

    func free() {
        sga_own_free(keys, capacity * 8)
        sga_own_free(values, capacity)
    }

    mutating func removeAll() {
        keys.update(repeating: 0, count: capacity)
        count = 0
    }

    @inline(__always)
    static func mix(_ value: UInt) -> UInt {
        var value = value
        value ^= value >> 29
        value = value &* 0xbf58_476d_1ce4_e5b9
        return value ^ (value >> 32)
    }

    private func index(of key: UInt) -> Int {
        let mask = UInt(bitPattern: capacity &- 1)
        var index = PortableTable.mix(key) & mask
        while keys[Int(bitPattern: index)] != 0, keys[Int(bitPattern: index)] != key { index = (index &+ 1) & mask }
        return Int(bitPattern: index)
    }

    func contains(_ key: UInt) -> Bool { keys[index(of: key)] != 0 }

    func value(of key: UInt) -> UInt8? {
        let index = index(of: key)
        return keys[index] == 0 ? nil : values[index]
    }

    /// False without memory.
    mutating func set(_ key: UInt, _ value: UInt8) -> Bool {
        if count * 2 >= capacity {
            guard var larger = PortableTable(capacity: capacity * 2) else { return false }
            for index in 0..<capacity where keys[index] != 0 { _ = larger.set(keys[index], values[index]) }
            free()
            self = larger
        }
        let index = index(of: key)
        if keys[index] == 0 { count += 1 }
        keys[index] = key
        values[index] = value
        return true
    }
}
