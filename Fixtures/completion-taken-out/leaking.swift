// The payment calls the stored completion over its terminal and goes on keeping it.

final class Payment {
    let cents: Int
    private var completion: ((Bool) -> Void)?

    init(cents: Int) {
        self.cents = cents
    }

    func authorize(_ completion: @escaping (Bool) -> Void) {
        self.completion = completion
    }

    func didAnswer(approved: Bool) {
        completion?(approved)
    }
}

final class Terminal {
    private(set) var payment: Payment?
    private(set) var receipts: [Int] = []

    func charge(_ cents: Int) {
        let payment = Payment(cents: cents)
        self.payment = payment
        payment.authorize { approved in
        // ^ closure-capture
            if approved { self.receipts.append(cents) }
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let terminal = Terminal()
    terminal.charge(990)
    let payment = terminal.payment!
    payment.didAnswer(approved: true)
    precondition(terminal.receipts == [990])
    watch(terminal)
    watch(payment)
}
