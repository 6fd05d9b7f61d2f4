// The transaction keeps its rollback, a closure over the ledger that keeps the transaction, after it has been committed.

struct Overdraft: Error {}

final class TransferTransaction {
    private var rollback: (() -> Void)?

    func onRollback(_ body: @escaping () -> Void) {
        rollback = body
    }

    func commit(_ body: () throws -> Void) -> Bool {
        do {
            try body()
            return true
        } catch {
            rollback?()
            return false
        }
    }
}

final class Bank {
    private let transaction = TransferTransaction()
    private(set) var balances = ["ann": 50, "bob": 0]

    func transfer(_ amount: Int, from: String, to: String) -> Bool {
        let before = balances
        transaction.onRollback {
        // ^ closure-capture
            self.balances = before
            // ^ closure-capture
        }
        return transaction.commit {
            balances[to, default: 0] += amount
            balances[from, default: 0] -= amount
            if balances[from, default: 0] < 0 { throw Overdraft() }
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bank = Bank()
    precondition(bank.transfer(30, from: "ann", to: "bob"))
    precondition(!bank.transfer(30, from: "ann", to: "bob"))
    precondition(bank.balances == ["ann": 20, "bob": 30])
    watch(bank)
}
