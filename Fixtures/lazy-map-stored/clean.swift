// The map is eager: what the store keeps is an array of strings.

final class CurrencyStore {
    private let codes = ["CHF", "EUR"]
    private var titles: [String]?
    private var symbol = "¤"

    func load() {
        titles = codes.map { code in
            self.symbol + code
        }
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
