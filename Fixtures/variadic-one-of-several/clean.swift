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
    let step: () -> Void = isCounting ? { [weak deck] in deck?.cards -= 1 } : {}
    deck.follow(step)
    watch(deck)
}
