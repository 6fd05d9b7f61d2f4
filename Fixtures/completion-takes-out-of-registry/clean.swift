// Transfers that run are in a registry, which takes each one out when it is done.

final class Transfer {
    private let account: Account
    private var completions: [(Transfer) -> Void] = []

    init(_ account: Account) { self.account = account }
    deinit { print("transfer over") }

    func onFinish(_ completion: @escaping (Transfer) -> Void) { completions.append(completion) }

    func finish() {
        account.transferred += 1
        let waiting = completions
        completions.removeAll()
        for completion in waiting { completion(self) }
    }
}

final class TransferRegistry: @unchecked Sendable {
    static let shared = TransferRegistry()
    private var running: [String: [Transfer]] = [:]

    func add(_ transfer: Transfer, to category: String) {
        running[category, default: []].append(transfer)
        transfer.onFinish { [weak self] transfer in
            self?.remove(transfer, from: category)
        }
    }

    private func remove(_ transfer: Transfer, from category: String) {
        running[category]?.removeAll { $0 === transfer }
    }
}

final class Account {
    var transferred = 0

    func transfer() {
        let transfer = Transfer(self)
        TransferRegistry.shared.add(transfer, to: "outgoing")
        transfer.finish()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let account = Account()
    account.transfer()
    precondition(account.transferred == 1)
    watch(account)
}
