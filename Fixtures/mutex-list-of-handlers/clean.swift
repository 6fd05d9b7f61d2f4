// The handlers in the mutex are taken out of it when they are called.

import Synchronization

final class Cart {
    private let onCheckout = Mutex<[@Sendable (Int) -> Void]>([])
    private var items: [String: Int] = [:]
    private(set) var receipts: [Int] = []

    func add(_ item: String, cents: Int) {
        items[item] = cents
        onCheckout.withLock { handlers in
            handlers.append { total in
                self.receipts.append(total)
            }
        }
    }

    func checkOut() {
        let total = items.values.reduce(0, +)
        let handlers = onCheckout.withLock { handlers in
            let all = handlers
            handlers = []
            return all
        }
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
