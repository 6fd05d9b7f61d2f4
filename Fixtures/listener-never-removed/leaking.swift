// The hub offers a way out of its list, which nobody takes.
final class PriceHub {
    static let shared = PriceHub()
    private var tickers: [Ticker] = []

    func add(_ ticker: Ticker) { tickers.append(ticker) }
    func remove(_ ticker: Ticker) { tickers.removeAll { $0 === ticker } }
    func publish(_ price: Int) { for ticker in tickers { ticker.price = price } }
}

final class Ticker {
    var price = 0
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ticker = Ticker()
    PriceHub.shared.add(ticker)
    // ^ strong-back-reference
    PriceHub.shared.publish(12)
    watch(ticker)
}
