// The types of order and invoice refer to each other, but nothing stores either in the other.

final class Order {
    let number: Int
    var invoice: Invoice?

    init(number: Int) {
        self.number = number
    }
}

final class Invoice {
    var amount: Int
    var order: Order?

    init(amount: Int) {
        self.amount = amount
    }

    var reference: String { "\(order.map { "O\($0.number)" } ?? "I")-\(amount)" }
}

struct Billing {
    func invoice(_ order: Order, amount: Int) -> Invoice {
        let invoice = Invoice(amount: amount)
        return invoice
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let order = Order(number: 5)
    let invoice = Billing().invoice(order, amount: 80)
    precondition(invoice.reference.hasSuffix("-80"))
    watch(order)
    watch(invoice)
}
