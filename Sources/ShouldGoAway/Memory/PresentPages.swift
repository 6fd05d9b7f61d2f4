#if os(Linux) || os(Android)
import ShouldGoAwayShims

/// Which pages of a region hold anything, so that reserved memory is not read, which would make the kernel provide it.
enum PresentPages {
    private static let wholeBelow: UInt = 1 << 20
    private static let rangesAtOnce = 256

    /// Stretches of present pages from `start` to `end`, which are at the bounds of pages; all of it where the kernel does not tell, or it is small.
    ///
    /// In newer kernels the time depends on what is present. `pageByPage` is the way of older ones: eight bytes are read for every page that is reserved.
    static func parts(of start: UInt, _ end: UInt, pageByPage: Bool = false) -> [Range<UInt>] {
        guard end - start > wholeBelow else { return [start..<end] }
        var parts: [Range<UInt>] = []
        withUnsafeTemporaryAllocation(of: sga_range.self, capacity: rangesAtOnce) { ranges in
            var next = start
            while next < end {
                let from = next
                let count = sga_present_ranges(from, end, pageByPage, ranges.baseAddress!, rangesAtOnce, &next)
                guard count >= 0 else { return parts.append(from..<end) }
                for range in ranges[..<count] { parts.append(range.start..<range.end) }
            }
        }
        return parts
    }
}
#else
enum PresentPages {
    static func parts(of start: UInt, _ end: UInt) -> [Range<UInt>] { [start..<end] }
}
#endif
