// The notification centre keeps the block that is added for a typed message until the token is handed back.

import Foundation

final class Vault: Sendable {
    static let main = Vault()
}

struct VaultLocked: NotificationCenter.AsyncMessage {
    typealias Subject = Vault
    let reason: String
}

final class SecretsList: @unchecked Sendable {
    private var token: NotificationCenter.ObservationToken?
    private(set) var names = ["bank", "mail"]

    func show() {
        token = NotificationCenter.default.addObserver(for: VaultLocked.self) { message in
        // ^ closure-capture
            if !message.reason.isEmpty { self.names.removeAll() }
            // ^ closure-capture
        }
    }

    func hide() {
        names.removeAll()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = SecretsList()
    list.show()
    list.hide()
    watch(list)
}
