#if os(Linux) || os(Android)
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Which pages of a region hold anything, so that reserved memory is not read, which would make the kernel provide it.
enum PresentPages {
    private static let pageSize = UInt(sysconf(Int32(_SC_PAGESIZE)))
    private static let wholeBelow: UInt = 1 << 20

    /// Stretches of present pages from `start` to `end`; all of it where the kernel does not tell, or it is small.
    static func parts(of start: UInt, _ end: UInt) -> [Range<UInt>] {
        guard end - start > wholeBelow else { return [start..<end] }
        let file = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [start..<end] }
        defer { close(file) }
        var parts: [Range<UInt>] = []
        var entries = [UInt64](repeating: 0, count: 1 << 13)
        var page = start / pageSize
        let last = (end + pageSize - 1) / pageSize
        while page < last {
            let wanted = min(entries.count, Int(last - page))
            let read = entries.withUnsafeMutableBytes { pread(file, $0.baseAddress!, wanted * 8, off_t(page) * 8) }
            guard read >= 8 else { return parts + [max(start, page * pageSize)..<end] }
            entries.withUnsafeBufferPointer { append($0[..<(read / 8)], firstPage: page, to: &parts) }
            page += UInt(read / 8)
        }
        return parts.compactMap { part in
            let clamped = max(part.lowerBound, start)..<max(max(part.lowerBound, start), min(part.upperBound, end))
            return clamped.isEmpty ? nil : clamped
        }
    }

    private static func append(_ entries: Slice<UnsafeBufferPointer<UInt64>>, firstPage: UInt, to parts: inout [Range<UInt>]) {
        // Present, or swapped out.
        let filled: UInt64 = 3 << 62
        for (index, entry) in entries.enumerated() where entry & filled != 0 {
            let address = (firstPage + UInt(index)) * pageSize
            if let last = parts.last, last.upperBound == address {
                parts[parts.count - 1] = last.lowerBound..<address + pageSize
            } else {
                parts.append(address..<address + pageSize)
            }
        }
    }
}
#else
enum PresentPages {
    static func parts(of start: UInt, _ end: UInt) -> [Range<UInt>] { [start..<end] }
}
#endif
