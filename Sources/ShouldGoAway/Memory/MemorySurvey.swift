import ShouldGoAwayShims

/// What one look at the whole writable memory has told: a card table, by which later looks read only what can hold what they look for.
///
/// Costs one read of all memory that is present, and 72 bytes for each page of it that refers to anything. What the program writes afterwards is
/// seen where the page referred to about the same before. Stacks, which change all the time, are read by every look.
final class MemorySurvey {
    private(set) var regions: [SurveyedRegion] = []
    let cards: UnsafeMutablePointer<sga_card>
    private let bytes: Int
    private let end: UInt64
    /// Nanoseconds that it took.
    let cost: UInt64
    /// Nanoseconds since it was made.
    var age: UInt64 { sga_precise_time() - end }

    /// nil without memory.
    init?(of map: MemoryMap, reader: MemoryReader) {
        let start = sga_precise_time()
        var cardCount = 0
        for region in map.regions {
            let surveyed = SurveyedRegion(region, firstCard: cardCount)
            cardCount += surveyed.cardCount
            regions.append(surveyed)
        }
        bytes = max(cardCount, 1) * MemoryLayout<sga_card>.stride
        guard let memory = sga_own_allocate(bytes) else { return nil }
        cards = memory.bindMemory(to: sga_card.self, capacity: max(cardCount, 1))
        for region in regions where region.cardCount > 0 {
            for part in region.parts {
                reader.read(part.range) { [cards] copy, address, count in
                    sga_cards_enter(cards + part.card(of: address), copy, address, count, map.bounds.lowerBound, map.bounds.upperBound)
                }
            }
        }
        end = sga_precise_time()
        cost = end - start
    }

    deinit { sga_own_free(cards, bytes) }

    /// What of a region may refer to what is looked for.
    func ranges(of region: SurveyedRegion, with lookedFor: inout sga_card) -> [Range<UInt>] {
        if region.cardCount == 0 { return region.parts.map(\.range) }
        var ranges: [Range<UInt>] = []
        for part in region.parts {
            var next = 0
            while next < part.cardCount {
                var end = 0
                let start = sga_cards_next(cards + part.firstCard, part.cardCount, &lookedFor, next, &end)
                if start < end { ranges.append(part.range(ofCards: start..<end)) }
                next = end
            }
        }
        return ranges
    }
}
