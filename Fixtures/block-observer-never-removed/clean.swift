// `stop` hands the token back to the notification centre.

import Foundation

extension Notification.Name {
    static let folderDidChange = Notification.Name("FolderDidChange")
}

final class Sidebar {
    private var token: (any NSObjectProtocol)?
    private(set) var folders: [String] = []

    func start() {
        token = NotificationCenter.default.addObserver(forName: .folderDidChange, object: nil, queue: nil) { note in
            self.folders.append(note.userInfo?["name"] as? String ?? "?")
        }
    }

    func stop() {
        if let token { NotificationCenter.default.removeObserver(token) }
        token = nil
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sidebar = Sidebar()
    sidebar.start()
    NotificationCenter.default.post(name: .folderDidChange, object: nil, userInfo: ["name": "Music"])
    precondition(sidebar.folders == ["Music"])
    sidebar.stop()
    watch(sidebar)
}
