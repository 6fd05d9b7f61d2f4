// The transaction's `deinit` alone resets the connection's back-reference to it, and cannot run.

final class Database {
    fileprivate(set) var open: Transaction?
    // ^ unreachable-deinit
    private(set) var statements: [String] = []

    func begin() -> Transaction {
        let transaction = Transaction(in: self)
        open = transaction
        // ^ unreachable-deinit
        return transaction
    }

    func execute(_ statement: String) { statements.append(statement) }
}

final class Transaction {
    private let database: Database
    // ^ unreachable-deinit
    private var isCommitted = false

    init(in database: Database) {
        self.database = database
        // ^ unreachable-deinit
        database.execute("BEGIN")
    }

    func commit() {
        isCommitted = true
        database.execute("COMMIT")
    }

    deinit {
        if !isCommitted { database.execute("ROLLBACK") }
        database.open = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let database = Database()
    let transaction = database.begin()
    transaction.commit()
    precondition(database.statements == ["BEGIN", "COMMIT"])
    watch(database)
    watch(transaction)
}
