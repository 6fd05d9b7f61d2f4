/// Where the lines of a file begin, to turn offsets into lines and columns.
///
///     LineTable(bytes).position(of: 17)   // (line: 2, column: 5)
///
/// A line ends at LF, CR LF or CR. Building it is O(bytes); a look-up is O(log lines).
package struct LineTable {
    /// UTF-8 offsets of the first byte of each line.
    package private(set) var starts: [UInt32]

    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer(LineTable.init)
    }

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var starts: [UInt32] = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        var i = 0
        while i < bytes.count {
            if i &+ 8 <= bytes.count {
                let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian
                if LineTable.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) == 0 {
                    var feeds = LineTable.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
                    while feeds != 0 {
                        starts.append(UInt32(truncatingIfNeeded: i &+ feeds.trailingZeroBitCount / 8 &+ 1))
                        feeds &= feeds &- 1
                    }
                    i &+= 8
                    continue
                }
            }
            let stop = min(i &+ 8, bytes.count)
            while i < stop {
                let byte = bytes[i]
                i &+= 1
                guard byte == 0x0A || byte == 0x0D else { continue }
                if byte == 0x0D, i < bytes.count, bytes[i] == 0x0A { i &+= 1 }
                starts.append(UInt32(truncatingIfNeeded: i))
            }
        }
        self.starts = starts
    }

    /// The highest bit of each byte that is zero; all other bits are zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        ~((word & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7F7F_7F7F_7F7F_7F7F) | word | 0x7F7F_7F7F_7F7F_7F7F)
    }

    /// One-based line and column of a UTF-8 offset; the column counts bytes. An offset behind the end lies on the last line.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        var low = 0, high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - Int(starts[low]) + 1)
    }

    /// UTF-8 offset of a one-based line's first byte.
    package func start(ofLine line: Int) -> Int { Int(starts[line - 1]) }
    package var lineCount: Int { starts.count }
}
