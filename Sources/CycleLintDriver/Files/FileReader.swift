import Foundation

/// Reads whole files one after the other through one buffer that is kept: reading into fresh memory each time costs more than
/// the reading itself. One reader per thread.
struct FileReader {
    /// In bytes: a device, such as `/dev/zero`, need not end.
    private static let sizeLimit = 1 << 30

    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    /// Replaces the content of `bytes`, whose storage is kept, by that of the file.
    mutating func read(_ path: String, into bytes: inout [UInt8]) throws(FileSystem.Failure) {
        bytes.removeAll(keepingCapacity: true)
        // A pipe that nobody writes to is empty; opening it would otherwise wait for a writer.
        let file = SystemName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard file >= 0 else { throw .last }
        defer { close(file) }
        _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
        while true {
            let count = buffer.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw .last
            }
            buffer.withUnsafeBytes { bytes.append(contentsOf: $0[..<count]) }
            if bytes.count > Self.sizeLimit { throw FileSystem.Failure(reason: "more than 1 GiB is no source file") }
        }
    }
}
