// The factory returns a closure over the limit it is given.

enum Validators {
    static func notMore(than limit: Int) -> (Int) -> Bool {
        return { amount in
            amount <= limit
        }
    }
}

final class Account {
    private(set) var balance: Int
    let limit: Int
    private var isAllowed: (Int) -> Bool = { _ in true }

    init(balance: Int, limit: Int) {
        self.balance = balance
        self.limit = limit
        isAllowed = Validators.notMore(than: balance - limit)
    }

    func withdraw(_ amount: Int) -> Bool {
        guard isAllowed(amount) else { return false }
        balance -= amount
        return true
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let account = Account(balance: 100, limit: -50)
    precondition(!account.withdraw(200))
    precondition(account.withdraw(150))
    watch(account)
}
