import ShouldGoAwayShims

/// Looks through the whole writable memory for words that refer to given addresses.
final class PointerScan {
    struct Hit {
        let slot: Address
        let value: Address
        let kind: MemoryRegion.Kind
        /// What looks like the start of a Swift object, nearest first.
        let owners: [Address]
    }

    private static let pieceSize = 1 << 20
    private let scan: OpaquePointer
    private let piece: UnsafeMutableRawPointer
    /// Bytes copied by the last round.
    private(set) var bytesRead = 0
    /// Objects seen by the last round.
    var objectCount: Int { sga_scan_object_count(scan) }

    /// nil without memory.
    init?(hitLimit: Int = 1 << 16) {
        guard let scan = sga_scan_create(hitLimit) else { return nil }
        guard let piece = sga_own_allocate(Self.pieceSize) else {
            sga_scan_destroy(scan)
            return nil
        }
        self.scan = scan
        self.piece = piece
    }

    deinit {
        sga_own_free(piece, Self.pieceSize)
        sga_scan_destroy(scan)
    }

    func kind(ofMetadata address: UInt) -> sga_metadata_kind { sga_scan_metadata(scan, address) }

    /// All words in `regions` that refer to one of `targets` or into one of `ranges`; nil if there are more than the limit.
    func hits(for targets: [Address], ranges: [ClosedRange<Address>] = [], in regions: [MemoryRegion]) -> [Hit]? {
        sga_scan_begin(scan)
        for target in targets where !sga_scan_add_target(scan, target.value) { return nil }
        for range in ranges where !sga_scan_add_range(scan, range.lowerBound.value, range.upperBound.value) { return nil }
        bytesRead = 0
        var hits: [Hit] = []
        for region in regions {
            let before = sga_scan_hit_count(scan)
            read(region)
            for index in before..<sga_scan_hit_count(scan) {
                let hit = sga_scan_hits(scan)[index]
                let owners = [Address(hit.owners.0), Address(hit.owners.1), Address(hit.owners.2)].filter { $0.value != 0 }
                hits.append(Hit(slot: Address(hit.slot), value: Address(hit.value), kind: region.kind, owners: owners))
            }
        }
        return sga_scan_overflowed(scan) ? nil : hits
    }

    private func read(_ region: MemoryRegion) {
        var isFirst = true
        for part in PresentPages.parts(of: region.start, region.end) {
            var address = part.lowerBound
            while address < part.upperBound {
                let count = min(Self.pieceSize, Int(part.upperBound - address))
                let read = sga_read(address, piece, count)
                guard read > 0 else {
                    address += 4096
                    continue
                }
                sga_scan_bytes(scan, piece, address, read, isFirst, region.kind == .heap)
                isFirst = false
                bytesRead += read
                address += UInt(read & ~7)
                if read < 8 { break }
            }
        }
    }
}
