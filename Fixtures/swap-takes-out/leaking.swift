// Publishing calls the pending subscribers, closures over the cart that keeps them.

final class Cart {
    private var pending: [(Int) -> Void] = []
    private(set) var total = 0
    private(set) var shown = ""

    func whenPriced() {
        pending.append { cents in
        // ^ closure-capture
            self.shown = "\(cents / 100).\(cents % 100)"
            // ^ closure-capture
        }
    }

    func add(cents: Int) {
        total += cents
    }

    func publish() {
        let ready = pending
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
