import ShouldGoAwayShims

/// A region of memory with the places of its cards in a card table.
struct SurveyedRegion {
    /// A stretch of memory that is present.
    struct Part {
        let range: Range<UInt>
        /// Of the page that it begins in.
        let firstCard: Int
        var cardCount: Int { Int((range.upperBound - 1) / SurveyedRegion.cardSize - range.lowerBound / SurveyedRegion.cardSize) + 1 }

        func card(of address: UInt) -> Int { firstCard + Int(address / SurveyedRegion.cardSize - range.lowerBound / SurveyedRegion.cardSize) }

        /// `cards` count from the first one of the part.
        func range(ofCards cards: Range<Int>) -> Range<UInt> {
            let page = range.lowerBound / SurveyedRegion.cardSize
            return ((page + UInt(cards.lowerBound)) * SurveyedRegion.cardSize..<(page + UInt(cards.upperBound)) * SurveyedRegion.cardSize).clamped(to: range)
        }
    }

    static let cardSize = UInt(SGA_CARD_BYTES)
    let kind: MemoryRegion.Kind
    private(set) var parts: [Part] = []
    let firstCard: Int
    /// 0 for a stack.
    private(set) var cardCount = 0

    init(_ region: MemoryRegion, firstCard: Int) {
        kind = region.kind
        self.firstCard = firstCard
        let hasCards = if case .stack = kind { false } else { true }
        for range in PresentPages.parts(of: region.start, region.end) {
            let part = Part(range: range, firstCard: firstCard + cardCount)
            parts.append(part)
            if hasCards { cardCount += part.cardCount }
        }
    }

    /// The part that is the last one to begin at or before it, by what `position` tells of a part.
    private func part<Position: Comparable>(at value: Position, by position: (Part) -> Position) -> Part? {
        var low = 0
        var high = parts.count
        while low < high {
            let middle = (low + high) / 2
            if position(parts[middle]) <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : parts[low - 1]
    }

    func card(of address: UInt) -> Int? {
        part(at: address) { $0.range.lowerBound }.flatMap { $0.range.contains(address) ? $0.card(of: address) : nil }
    }

    func range(ofCard card: Int) -> Range<UInt>? {
        part(at: card) { $0.firstCard }.map { $0.range(ofCards: card - $0.firstCard..<card - $0.firstCard + 1) }
    }
}
