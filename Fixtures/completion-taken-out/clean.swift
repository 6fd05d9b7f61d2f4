// The payment takes the stored completion out before it calls it.

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
        let completion = completion
        self.completion = nil
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
            if approved { self.receipts.append(cents) }
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
