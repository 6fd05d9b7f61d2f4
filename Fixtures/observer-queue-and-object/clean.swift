// The observer of the one object is removed when the object closes.

import Foundation

final class Ledger: NSObject, @unchecked Sendable {
    static let didPost = Notification.Name("Ledger.didPost")
    private(set) var balance = 0

    func post(_ amount: Int) {
        balance += amount
        NotificationCenter.default.post(name: Ledger.didPost, object: self)
    }
}

final class BalanceView: @unchecked Sendable {
    private let ledger: Ledger
    private let queue = OperationQueue()
    private var observation: NSObjectProtocol?
    private(set) var text = ""
    private let shown = DispatchSemaphore(value: 0)

    init(of ledger: Ledger) {
        self.ledger = ledger
        observe()
    }

    private func observe() {
        let center = NotificationCenter.default
        observation = center.addObserver(forName: Ledger.didPost, object: ledger, queue: queue) { _ in
            self.text = "\(self.ledger.balance) €"
            self.shown.signal()
        }
    }

    func close() {
        shown.wait()
        observation.map(NotificationCenter.default.removeObserver)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let ledger = Ledger()
    let view = BalanceView(of: ledger)
    ledger.post(12)
    view.close()
    watch(view)
    watch(ledger)
}
