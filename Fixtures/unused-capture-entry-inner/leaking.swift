// Strong capture list entry unused in outer, used in inner.

final class Deck {
    var deal: (() -> (() -> Int))?
    var cards = 5
    func set() {
        deal = { [d = self] in
        // ^ closure-capture
            { d.cards }
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Deck()
    d.set()
    _ = d.deal?()()
    watch(d)
}
