import ShouldGoAwayShims

/// Looks through the writable memory for words that refer to given addresses.
final class PointerScan {
    struct Hit {
        let slot: Address
        let value: Address
        let kind: MemoryRegion.Kind
        /// What looks like the start of a Swift object, nearest first.
        let owners: [Address]
    }

    private let scan: OpaquePointer
    let reader: MemoryReader

    /// nil without memory.
    init?(hitLimit: Int = 1 << 16) {
        guard let reader = MemoryReader(), let scan = sga_scan_create(hitLimit) else { return nil }
        self.scan = scan
        self.reader = reader
    }

    deinit { sga_scan_destroy(scan) }

    func kind(ofMetadata address: UInt) -> sga_metadata_kind { sga_scan_metadata(scan, address) }

    /// All words in the memory of `survey` that refer to one of `targets` or into one of `ranges`; nil if there are more than the limit.
    func hits(for targets: [Address], ranges: [ClosedRange<Address>] = [], in survey: MemorySurvey) -> [Hit]? {
        sga_scan_begin(scan)
        var lookedFor = sga_card()
        for target in targets {
            if !sga_scan_add_target(scan, target.value) { return nil }
            sga_card_add_range(&lookedFor, target.value, target.value)
        }
        for range in ranges {
            if !sga_scan_add_range(scan, range.lowerBound.value, range.upperBound.value) { return nil }
            sga_card_add_range(&lookedFor, range.lowerBound.value, range.upperBound.value)
        }
        var hits: [Hit] = []
        for region in survey.regions {
            let before = sga_scan_hit_count(scan)
            for range in survey.ranges(of: region, with: &lookedFor) {
                reader.read(range) { copy, address, count in sga_scan_bytes(scan, copy, address, count) }
            }
            if sga_scan_overflowed(scan) { return nil }
            var objects = region.kind == .heap ? ObjectStarts(of: region, in: survey, self) : nil
            for index in before..<sga_scan_hit_count(scan) {
                let slot = Address(sga_scan_hits(scan)[index].slot)
                let value = Address(sga_scan_hits(scan)[index].value)
                hits.append(Hit(slot: slot, value: value, kind: region.kind, owners: objects?.owners(of: slot) ?? []))
            }
        }
        return hits
    }

    /// What looks like the start of a Swift object in a card or less, ascending.
    func objects(in range: Range<UInt>) -> [Address] {
        var starts: [Address] = []
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Int(SGA_CARD_BYTES) / 16) { offsets in
            reader.read(range) { copy, address, count in
                let found = sga_scan_objects(scan, copy, address, count, offsets.baseAddress!)
                for offset in offsets[..<found] { starts.append(Address(address + UInt(offset))) }
            }
        }
        return starts
    }
}
