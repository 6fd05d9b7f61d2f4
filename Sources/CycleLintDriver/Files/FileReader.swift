import Foundation

/// Reads whole files one after the other through one buffer that is kept: reading into fresh memory each time costs more than
/// the reading itself. One reader per thread.
struct FileReader {
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    /// Replaces the content of `bytes`, whose storage is kept, by that of the file.
    mutating func read(_ path: String, into bytes: inout [UInt8]) throws(FileSystem.Failure) {
        bytes.removeAll(keepingCapacity: true)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        while true {
            let count = buffer.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            buffer.withUnsafeBytes { bytes.append(contentsOf: $0[..<count]) }
        }
    }
}
