// The task that polls takes the price feed out of a weak reference in each round, and ends without it.

import Dispatch

final class PriceFeed: @unchecked Sendable {
    private let symbol: String
    private let polled = DispatchSemaphore(value: 0)
    private(set) var quotes: [Double] = []

    init(symbol: String) { self.symbol = symbol }

    func start() {
        Task { [weak self] in
            while true {
                guard let self else { return }
                fetch()
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
        polled.wait()
    }

    private func fetch() {
        quotes.append(Double(symbol.utf8.count))
        polled.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = PriceFeed(symbol: "OAT")
    feed.start()
    precondition(feed.quotes.first == 3)
    watch(feed)
}
