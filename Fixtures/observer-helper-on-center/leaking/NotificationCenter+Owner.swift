// The helper in the extension gives the block to the notification centre, with a method of the panel.

import Foundation

extension NotificationCenter {
    func onPost(_ name: Notification.Name, do action: @escaping (Notification) -> Void) {
        addObserver(forName: name, object: nil, queue: nil, using: action)
        // ^ closure-capture
    }
}
