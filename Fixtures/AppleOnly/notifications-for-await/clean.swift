// The task asks for the library for each notification.

import Foundation

extension Notification.Name {
    static let libraryDidChange = Notification.Name("libraryDidChange")
}

@MainActor
final class LibraryModel {
    private(set) var titles: [String] = []

    func load() {
        Task { [weak self] in
            for await _ in NotificationCenter.default.notifications(named: .libraryDidChange) {
                self?.titles.append("new")
            }
        }
    }
}
