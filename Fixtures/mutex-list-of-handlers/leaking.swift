// The handlers in the mutex capture the cart which has the mutex.

import Synchronization

final class Cart {
    private let onCheckout = Mutex<[@Sendable (Int) -> Void]>([])
    // ^ closure-capture
    private var items: [String: Int] = [:]
    private(set) var receipts: [Int] = []

    func add(_ item: String, cents: Int) {
        items[item] = cents
        onCheckout.withLock { handlers in
            handlers.append { total in
            // ^ closure-capture
                self.receipts.append(total)
                // ^ closure-capture
            }
        }
    }

    func checkOut() {
        let total = items.values.reduce(0, +)
        let handlers = onCheckout.withLock { $0 }
        for handler in handlers { handler(total) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cart = Cart()
    cart.add("tea", cents: 420)
    cart.checkOut()
    precondition(cart.receipts == [420])
    watch(cart)
}
