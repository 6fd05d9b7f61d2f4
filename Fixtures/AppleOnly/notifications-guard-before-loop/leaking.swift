// `guard let self` in front of the endless loop over notifications has the model for ever.

import Foundation

final class KeyboardTracker: @unchecked Sendable {
    private(set) var height = 0.0
    private var tracking: Task<Void, Never>?
    // ^ closure-capture

    func track() {
        tracking = Task { [weak self] in
        // ^ closure-capture
            guard let self else { return }
            // ^ closure-capture
            let notes = NotificationCenter.default.notifications(named: Notification.Name("keyboard"))
            for await height in notes.map({ $0.userInfo?["height"] as? Double ?? 0 }) {
                self.height = height
                // ^ closure-capture
            }
        }
    }
}
