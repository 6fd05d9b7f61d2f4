// The lazy formatter is called at once, and what is kept is its result.

final class Ledger {
    private var entries: [Int] = []
    let currency: String

    private(set) lazy var summary: String = {
        let total = self.entries.reduce(0, +)
        return "\(total) \(self.currency)"
    }()

    init(currency: String) {
        self.currency = currency
    }

    func book(_ amount: Int) {
        entries.append(amount)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ledger = Ledger(currency: "CHF")
    ledger.book(120)
    ledger.book(-20)
    precondition(ledger.summary == "100 CHF")
    watch(ledger)
}
