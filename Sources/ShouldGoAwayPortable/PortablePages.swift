#if os(Linux) || os(Android)
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@_silgen_name("ioctl")
private func control(_ file: Int32, _ request: UInt, _ argument: UnsafeMutableRawPointer) -> Int32

/// Ranges that are found, at most as many as there is room for.
private struct RangeList {
    let ranges: UnsafeMutablePointer<sga_range>
    let capacity: Int
    var count = 0

    /// False if there is no room for it.
    mutating func append(_ start: UInt, _ end: UInt) -> Bool {
        if count > 0, ranges[count - 1].end == start {
            ranges[count - 1].end = end
            return true
        }
        if count == capacity { return false }
        ranges[count] = sga_range(start: start, end: end)
        count += 1
        return true
    }
}

/// As in include/uapi/linux/fs.h of Linux 6.7, where this came in.
private struct ScanRequest {
    var size = UInt64(MemoryLayout<ScanRequest>.size)
    var flags: UInt64 = 0
    var start: UInt64
    var end: UInt64
    var walkEnd: UInt64 = 0
    var regions: UInt64
    var regionCount: UInt64
    var maxPages: UInt64 = 0
    var inverted: UInt64 = 0
    var allOf: UInt64 = 0
    var anyOf: UInt64 = ScanRequest.isPresent | ScanRequest.isSwapped
    var returned: UInt64 = ScanRequest.isPresent | ScanRequest.isSwapped

    static let isPresent: UInt64 = 1 << 3
    static let isSwapped: UInt64 = 1 << 4
    /// `_IOWR('f', 16, struct pm_scan_arg)`.
    static let number = 3 << 30 | UInt(MemoryLayout<ScanRequest>.size) << 16 | UInt(UInt8(ascii: "f")) << 8 | 16
}

private struct ScanRegion {
    var start: UInt64 = 0
    var end: UInt64 = 0
    var categories: UInt64 = 0
}

/// The kernel walks its page tables, and what was only reserved costs nothing, however large.
private func scanTables(_ file: Int32, _ start: UInt, _ end: UInt, _ list: inout RangeList, _ next: UnsafeMutablePointer<UInt>) -> Bool {
    withUnsafeTemporaryAllocation(of: ScanRegion.self, capacity: 256) { regions in
        var start = start
        while start < end {
            var request = ScanRequest(start: UInt64(start), end: UInt64(end), regions: UInt64(UInt(bitPattern: regions.baseAddress)), regionCount: 256)
            let count = control(file, ScanRequest.number, &request)
            if count < 0 || request.walkEnd <= UInt64(start) { return false }
            for region in regions[..<Int(count)] where !list.append(UInt(region.start), UInt(region.end)) {
                next.pointee = UInt(region.start)
                return true
            }
            start = UInt(request.walkEnd)
        }
        next.pointee = end
        return true
    }
}

/// Eight bytes a page.
private func readMap(_ file: Int32, _ start: UInt, _ end: UInt, _ list: inout RangeList, _ next: UnsafeMutablePointer<UInt>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2048) { entries in
        var start = start
        let page = UInt(getpagesize())
        while start < end {
            let wanted = min(Int((end - start) / page), 2048)
            let bytes = pread(file, entries.baseAddress!, wanted * 8, off_t(start / page * 8))
            if bytes < 8 { return false }
            for entry in entries[..<(bytes / 8)] {
                // The highest bits: present, and swapped out.
                if entry >> 62 != 0, !list.append(start, start + page) {
                    next.pointee = start
                    return true
                }
                start += page
            }
        }
        next.pointee = end
        return true
    }
}

func sga_present_ranges(
    _ start: UInt, _ end: UInt, _ pageByPage: Bool, _ into: UnsafeMutablePointer<sga_range>, _ capacity: Int, _ next: UnsafeMutablePointer<UInt>
) -> Int {
    let file = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)
    if file < 0 { return -1 }
    defer { close(file) }
    var list = RangeList(ranges: into, capacity: capacity)
    var isKnown = !pageByPage && scanTables(file, start, end, &list, next)
    if !isKnown {
        list.count = 0
        isKnown = readMap(file, start, end, &list, next)
    }
    return isKnown ? list.count : -1
}
#endif
