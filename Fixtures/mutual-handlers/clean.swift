// The closure of the second field captures the first one weakly.

final class AmountField {
    private(set) var amount = 0
    var onEdit: ((Int) -> Void)?

    func edit(_ amount: Int) {
        guard amount != self.amount else { return }
        self.amount = amount
        onEdit?(amount)
    }
}

enum CurrencyConverter {
    static func connect(_ euros: AmountField, _ cents: AmountField) {
        euros.onEdit = { cents.edit($0 * 100) }
        cents.onEdit = { [weak euros] in euros?.edit($0 / 100) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let euros = AmountField()
    let cents = AmountField()
    CurrencyConverter.connect(euros, cents)
    euros.edit(3)
    precondition(cents.amount == 300)
    cents.edit(500)
    precondition(euros.amount == 5)
    watch(euros)
    watch(cents)
}
