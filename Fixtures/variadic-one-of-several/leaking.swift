// Which of two closures is passed on is chosen at run time; one of them captures.
final class Deck {
    var cards = 52
    var onDeal: (() -> Void)?

    func follow(_ steps: (() -> Void)...) {
        for step in steps { onDeal = step }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let deck = Deck()
    let isCounting = deck.cards > 0
    let step: () -> Void = isCounting ? { deck.cards -= 1 } : {}
    // ^ closure-capture
    deck.follow(step)
    watch(deck)
}
