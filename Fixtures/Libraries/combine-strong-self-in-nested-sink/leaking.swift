// The outer closure is weak, unwraps, and subscribes again with the strong name.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Account {
    let name: String
    let balance = CurrentValueSubject<Int, Never>(0)
    init(name: String) { self.name = name }
}

final class AccountsModel {
    private let selection = CurrentValueSubject<Account?, Never>(nil)
    private var cancellables: Set<AnyCancellable> = []
    private(set) var lines: [String] = []

    init() {
        selection
            .compactMap { $0 }
            .sink { [weak self] account in
                guard let self else { return }
                account.balance
                    .sink { balance in
                    // ^ closure-capture
                        self.lines.append("\(account.name): \(balance)")
                        // ^ closure-capture
                    }
                    .store(in: &self.cancellables)
            }
            .store(in: &cancellables)
    }

    func select(_ account: Account) { selection.send(account) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let model = AccountsModel()
    let account = Account(name: "savings")
    model.select(account)
    account.balance.send(5)
    precondition(model.lines == ["savings: 0", "savings: 5"])
    watch(model)
}
