// The helper in the extension calls the method on an owner that it has weakly.

import Foundation

extension NotificationCenter {
    func onPost<Owner: AnyObject>(_ name: Notification.Name, owner: Owner, do action: @escaping (Owner, Notification) -> Void) {
        addObserver(forName: name, object: nil, queue: nil) { [weak owner] note in
            if let owner { action(owner, note) }
        }
    }
}
