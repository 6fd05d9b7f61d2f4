// The reader in the task refers to the shop weakly, and the task ends with the shop.

import Dispatch

final class CardReader: @unchecked Sendable {
    private weak var shop: Shop?
    let polled = DispatchSemaphore(value: 0)

    init(shop: Shop) { self.shop = shop }

    func poll() -> Bool {
        guard let shop else { return false }
        shop.lastPoll += 1
        polled.signal()
        return true
    }
}

final class Shop: @unchecked Sendable {
    var lastPoll = 0

    func open() {
        let reader = CardReader(shop: self)
        Task {
            while reader.poll() {
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
