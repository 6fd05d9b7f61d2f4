import ShouldGoAwayShims

/// This process' memory, read by asking the kernel: what is not there gives nil, never a fault.
enum ProcessMemory {
    /// Whether reading is possible at all, which a container may forbid.
    static var isReadable: Bool { sga_read_method() != 2 }

    static func word(at address: UInt) -> UInt? {
        var word: UInt = 0
        return sga_read(address, &word, 8) == 8 ? word : nil
    }

    static func half(at address: UInt) -> UInt32? {
        var half: UInt32 = 0
        return sga_read(address, &half, 4) == 4 ? half : nil
    }

    /// A copy of exactly `count` bytes, nil if they are not all there. Lies where no scan takes it for the original.
    static func copy(of address: UInt, count: Int) -> MemoryCopy? {
        guard let copy = MemoryCopy(count: count) else { return nil }
        return count == 0 || sga_read(address, copy.start, count) == count ? copy : nil
    }

    static func byte(at address: UInt) -> UInt8? {
        var byte: UInt8 = 0
        return sga_read(address, &byte, 1) == 1 ? byte : nil
    }
}

/// Memory of the tool's own.
final class MemoryCopy {
    let start: UnsafeMutableRawPointer
    let count: Int

    init?(count: Int) {
        guard count >= 0, count <= 1 << 28, let start = sga_scratch_take(max(count, 1)) else { return nil }
        self.start = start
        self.count = count
    }

    deinit { sga_scratch_give(start, max(count, 1)) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: start, count: count))
    }
}
