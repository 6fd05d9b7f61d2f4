// The shared pipeline is stored, and its first operator captures the object that stores it.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Currency {
    private let prices = PassthroughSubject<Double, Never>()
    private let rate = 2.0
    private(set) var converted: Publishers.Share<AnyPublisher<Double, Never>>?

    func open() {
        converted = prices
            .map { price in price * self.rate }
            // ^ closure-capture
            .eraseToAnyPublisher()
            .share()
    }

    func send(_ price: Double) { prices.send(price) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let currency = Currency()
    currency.open()
    var seen: [Double] = []
    let token = currency.converted?.sink { seen.append($0) }
    currency.send(4)
    precondition(seen == [8])
    token?.cancel()
    watch(currency)
}
