// The screen empties its set of subscriptions when it is left.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Ticker {
    let prices = PassthroughSubject<Int, Never>()
}

final class PriceScreen {
    private let ticker: Ticker
    private var cancellables: Set<AnyCancellable> = []
    private var isVisible = false
    private(set) var price = 0

    init(ticker: Ticker) {
        self.ticker = ticker
    }

    func appear() {
        isVisible = true
        ticker.prices
            .sink { self.price = $0 }
            .store(in: &cancellables)
    }

    func disappear() {
        isVisible = false
        cancellables.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ticker = Ticker()
    let screen = PriceScreen(ticker: ticker)
    screen.appear()
    ticker.prices.send(7)
    precondition(screen.price == 7)
    screen.disappear()
    watch(screen)
}
