// A factory returns a closure over the account it is given, and the account keeps it.

enum Validators {
    static func notOverdrawn(_ account: Account) -> (Int) -> Bool {
        return { amount in
        // ^ closure-capture
            account.balance - amount >= account.limit
            // ^ closure-capture
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
        isAllowed = Validators.notOverdrawn(self)
        // ^ closure-capture
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
