/// Offsets at which `needle` stands in `bytes`, ascending. `needle` is not empty.
///
/// Horspool's search: looks at about one byte in `needle.count`, so that asking every file costs next to nothing.
func offsets(of needle: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    let length = needle.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: needle.utf8Start, count: length)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { shifts in
        shifts.initialize(repeating: UInt8(length))
        for index in 0..<length - 1 { shifts[Int(wanted[index])] = UInt8(length - 1 - index) }

        var found: [Int] = []
        var end = length - 1
        while end < bytes.count {
            let byte = bytes[end]
            if byte == wanted[length - 1], bytes[(end - length + 1)...end].elementsEqual(wanted) {
                found.append(end - length + 1)
            }
            end += Int(shifts[Int(byte)])
        }
        return found
    }
}
