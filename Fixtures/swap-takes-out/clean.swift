// Publishing swaps the pending subscribers for an empty list before it calls them.

final class Cart {
    private var pending: [(Int) -> Void] = []
    private(set) var total = 0
    private(set) var shown = ""

    func whenPriced() {
        pending.append { cents in
            self.shown = "\(cents / 100).\(cents % 100)"
        }
    }

    func add(cents: Int) {
        total += cents
    }

    func publish() {
        var ready: [(Int) -> Void] = []
        swap(&ready, &pending)
        for subscriber in ready { subscriber(total) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cart = Cart()
    cart.add(cents: 1_999)
    cart.whenPriced()
    cart.publish()
    precondition(cart.shown == "19.99")
    watch(cart)
}
