let SGA_CARD_BYTES: Int = 4096

/// What 4096 bytes of memory refer to, so that later looks read only cards that can hold what is looked for.
struct sga_card {
    /// A Bloom filter of the pages that words of the card refer to.
    var references = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    /// Whether an object may begin there.
    var may_have_objects = false

    fileprivate static let pageShift: UInt = 12

    fileprivate static func add(page: UInt, to references: UnsafeMutablePointer<UInt64>) {
        let bit = Int(truncatingIfNeeded: (UInt64(page) &* 0x9e37_79b9_7f4a_7c15) >> 55)
        references[bit / 64] |= 1 << UInt64(bit % 64)
    }

    fileprivate func mayRefer(to other: sga_card) -> Bool {
        let a = references
        let b = other.references
        let first = a.0 & b.0 | a.1 & b.1 | a.2 & b.2 | a.3 & b.3
        return first | a.4 & b.4 | a.5 & b.5 | a.6 & b.6 | a.7 & b.7 != 0
    }
}

/// The filter of a card.
private func references(of card: UnsafeMutablePointer<sga_card>) -> UnsafeMutablePointer<UInt64> {
    UnsafeMutableRawPointer(card).assumingMemoryBound(to: UInt64.self)
}

/// Enters what a copy of the memory at `base` refers to within [low, high]. `cards` begins with that of the page that `base` lies in.
func sga_cards_enter(_ cards: UnsafeMutablePointer<sga_card>, _ copy: UnsafeRawPointer, _ base: UInt, _ length: Int, _ low: UInt, _ high: UInt) {
    let words = copy.assumingMemoryBound(to: UInt64.self)
    let count = length / 8
    let before = Int(base % UInt(SGA_CARD_BYTES)) / 8
    var lastPage: UInt = 0
    var lastCard = -1
    var index = 0
    while index < count {
        let value = UInt(words[index] & SGA_POINTER_MASK)
        if value >= low, value <= high {
            let card = (before &+ index) / (SGA_CARD_BYTES / 8)
            if value >> sga_card.pageShift != lastPage || card != lastCard {
                lastPage = value >> sga_card.pageShift
                lastCard = card
                sga_card.add(page: lastPage, to: references(of: cards + card))
            }
            if (before &+ index) % 2 == 0, index &+ 1 < count, sga_is_live_count(words[index &+ 1]) { cards[card].may_have_objects = true }
        }
        index &+= 1
    }
}

/// Makes a card of what is looked for: anything in [low, high].
func sga_card_add_range(_ card: UnsafeMutablePointer<sga_card>, _ low: UInt, _ high: UInt) {
    for page in low >> sga_card.pageShift...high >> sga_card.pageShift { sga_card.add(page: page, to: references(of: card)) }
}

/// The first card from `from` on that may refer to what `lookedFor` has, `count` if there is none, and behind it the first that does not.
func sga_cards_next(
    _ cards: UnsafePointer<sga_card>, _ count: Int, _ lookedFor: UnsafePointer<sga_card>, _ from: Int, _ end: UnsafeMutablePointer<Int>
) -> Int {
    var from = from
    while from < count, !cards[from].mayRefer(to: lookedFor.pointee) { from &+= 1 }
    end.pointee = from
    while end.pointee < count, cards[end.pointee].mayRefer(to: lookedFor.pointee) { end.pointee &+= 1 }
    return from
}

/// The last card before `before` that may have objects, -1 if there is none.
func sga_cards_with_objects_before(_ cards: UnsafePointer<sga_card>, _ before: Int) -> Int {
    var card = before - 1
    while card >= 0, !cards[card].may_have_objects { card &-= 1 }
    return card
}
