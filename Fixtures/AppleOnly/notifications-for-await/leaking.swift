// `notifications(named:)` has no end, and the task that iterates over it captures the library.
// Apple: developer.apple.com/documentation/foundation/notificationcenter/notifications(named:object:). Not on Linux.

import Foundation

extension Notification.Name {
    static let libraryDidChange = Notification.Name("libraryDidChange")
}

@MainActor
final class LibraryModel {
    private(set) var titles: [String] = []

    func load() {
        Task {
        // ^ closure-capture
            for await _ in NotificationCenter.default.notifications(named: .libraryDidChange) {
                self.titles.append("new")
                // ^ closure-capture
            }
        }
    }
}
