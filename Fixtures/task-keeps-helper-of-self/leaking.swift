// `self` is not in the endless task, but the reader that is refers to the shop strongly.

import Dispatch

final class CardReader: @unchecked Sendable {
    private let shop: Shop
    // ^ closure-capture
    // ^ strong-back-reference
    let polled = DispatchSemaphore(value: 0)

    init(shop: Shop) { self.shop = shop }

    func poll() {
        shop.lastPoll += 1
        polled.signal()
    }
}

final class Shop: @unchecked Sendable {
    var lastPoll = 0

    func open() {
        let reader = CardReader(shop: self)
        // ^ closure-capture
        // ^ strong-back-reference
        Task {
        // ^ closure-capture
            while true {
                reader.poll()
                // ^ closure-capture
                try? await Task.sleep(nanoseconds: 14_000_000)
            }
        }
        reader.polled.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let shop = Shop()
    shop.open()
    watch(shop)
}
