// The loop over notifications is left at the first.
// Apple: developer.apple.com/documentation/foundation/notificationcenter/notifications(named:object:). Not on Linux.

import Foundation

final class KeyboardTracker: @unchecked Sendable {
    private(set) var height = 0.0
    private var tracking: Task<Void, Never>?

    func track() {
        tracking = Task { [weak self] in
            guard let self else { return }
            let notes = NotificationCenter.default.notifications(named: Notification.Name("keyboard"))
            for await height in notes.map({ $0.userInfo?["height"] as? Double ?? 0 }) {
                self.height = height
                break
            }
        }
    }
}
