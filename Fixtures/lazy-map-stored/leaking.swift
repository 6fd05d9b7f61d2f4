// A lazy map over the store's codes captures the store, which keeps the mapped sequence.

final class CurrencyStore {
    private let codes = ["CHF", "EUR"]
    private var titles: LazyMapSequence<[String], String>?
    private var symbol = "¤"

    func load() {
        titles = codes.lazy.map { code in
        // ^ closure-capture
            self.symbol + code
            // ^ closure-capture
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
