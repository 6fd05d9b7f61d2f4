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

    /// Exactly `count` bytes.
    static func bytes(at address: UInt, count: Int) -> [UInt8]? {
        guard count >= 0, count <= 1 << 28 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        let read = bytes.withUnsafeMutableBytes { $0.isEmpty ? 0 : sga_read(address, $0.baseAddress!, count) }
        return read == count ? bytes : nil
    }

    /// A C string of at most `limit` bytes.
    static func string(at address: UInt, limit: Int = 512) -> String? {
        var text: [UInt8] = []
        while text.count < limit {
            guard let byte = bytes(at: address + UInt(text.count), count: 1)?[0] else { return nil }
            if byte == 0 { return String(decoding: text, as: UTF8.self) }
            text.append(byte)
        }
        return nil
    }
}
