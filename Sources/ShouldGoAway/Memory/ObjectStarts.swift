import ShouldGoAwayShims

/// Where objects begin in a region of the heap, found card by card as it is asked for.
struct ObjectStarts {
    /// How many objects before a word are looked at: what looks like the nearest one may be the remains of another inside a larger one.
    private static let ownerLimit = 3

    let region: SurveyedRegion
    let survey: MemorySurvey
    let scan: PointerScan
    private var known: [Int: [Address]] = [:]
    /// The card of the last slot that was asked for, and what begins before it, nearest first: slots are asked for in order.
    private var last: (card: Int, before: [Address])?

    init(of region: SurveyedRegion, in survey: MemorySurvey, _ scan: PointerScan) {
        self.region = region
        self.survey = survey
        self.scan = scan
    }

    /// What looks like the start of a Swift object at or before the slot, nearest first.
    mutating func owners(of slot: Address) -> [Address] {
        guard let card = region.card(of: slot.value) else { return [] }
        let starts = starts(in: card)
        let count = starts.firstIndex { $0 > slot } ?? starts.count
        let inside = starts[max(0, count - Self.ownerLimit)..<count].reversed()
        if inside.count == Self.ownerLimit { return Array(inside) }
        return Array(inside) + owners(before: card).prefix(Self.ownerLimit - inside.count)
    }

    private mutating func owners(before card: Int) -> [Address] {
        if let last, last.card == card { return last.before }
        var owners: [Address] = []
        var next = card
        while owners.count < Self.ownerLimit {
            let before = sga_cards_with_objects_before(survey.cards + region.firstCard, next - region.firstCard)
            if before < 0 { break }
            next = region.firstCard + before
            owners += starts(in: next).suffix(Self.ownerLimit - owners.count).reversed()
        }
        last = (card, owners)
        return owners
    }

    /// Ascending.
    private mutating func starts(in card: Int) -> [Address] {
        if let starts = known[card] { return starts }
        let starts = region.range(ofCard: card).map(scan.objects) ?? []
        known[card] = starts
        return starts
    }
}
