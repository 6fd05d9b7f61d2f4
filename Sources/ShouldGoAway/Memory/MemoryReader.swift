import ShouldGoAwayShims

/// Reads much memory, a piece at a time into memory of its own.
final class MemoryReader {
    private static let pieceSize = 1 << 20
    private let piece: UnsafeMutableRawPointer

    /// nil without memory.
    init?() {
        guard let piece = sga_own_allocate(Self.pieceSize) else { return nil }
        self.piece = piece
    }

    deinit { sga_own_free(piece, Self.pieceSize) }

    /// Calls `body` with copies of all that is there, in order: the copy, where it is from, and its size in bytes, a multiple of eight.
    func read(_ range: Range<UInt>, _ body: (_ copy: UnsafeRawPointer, _ address: UInt, _ count: Int) -> Void) {
        var address = range.lowerBound
        while address < range.upperBound {
            let count = sga_read(address, piece, min(Self.pieceSize, Int(range.upperBound - address))) & ~7
            if count > 0 { body(piece, address, count) }
            address = count > 0 ? address + UInt(count) : (address + 4096) & ~4095
        }
    }
}
