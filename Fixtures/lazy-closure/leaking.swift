// The lazy formatter closure captures the ledger when it is first asked for.

final class Ledger {
    private var entries: [Int] = []
    let currency: String

    private(set) lazy var summary: () -> String = {
    // ^ closure-capture
        let total = self.entries.reduce(0, +)
        // ^ closure-capture
        return "\(total) \(self.currency)"
        // ^ closure-capture
    }

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
    precondition(ledger.summary() == "100 CHF")
    watch(ledger)
}
