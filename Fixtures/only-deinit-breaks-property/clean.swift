// The connection refers to its transaction weakly, so the transaction's `deinit` runs.

final class Database {
    fileprivate(set) weak var open: Transaction?
    private(set) var statements: [String] = []

    func begin() -> Transaction {
        let transaction = Transaction(in: self)
        open = transaction
        return transaction
    }

    func execute(_ statement: String) { statements.append(statement) }
}

final class Transaction {
    private let database: Database
    private var isCommitted = false

    init(in database: Database) {
        self.database = database
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
