// The lazy map is collected into an array at once, which keeps the strings and not the closure.

final class CurrencyStore {
    private let codes = ["CHF", "EUR"]
    private var titles: [String]?
    private var symbol = "¤"

    func load() {
        titles = Array(codes.lazy.map { code in
            self.symbol + code
        })
    }

    var menu: String {
        titles?.joined(separator: " ") ?? ""
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let store = CurrencyStore()
    store.load()
    precondition(store.menu == "¤CHF ¤EUR")
    watch(store)
}
