// The iterator that the deck keeps iterates over a copy of the cards.

final class Deck {
    private var cards: [String]
    private var dealer: AnyIterator<String>?

    init(_ cards: [String]) {
        self.cards = cards
    }

    func shuffle() {
        cards.reverse()
        dealer = AnyIterator(cards.reversed().makeIterator())
    }

    func deal() -> String? { dealer?.next() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let deck = Deck(["7", "K", "A"])
    deck.shuffle()
    precondition(deck.deal() == "7" && deck.deal() == "K")
    watch(deck)
}
