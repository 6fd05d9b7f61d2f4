// The notification centre keeps the block, which captures the sidebar; `stop` forgets the token without handing it back.

import Foundation

extension Notification.Name {
    static let folderDidChange = Notification.Name("FolderDidChange")
}

final class Sidebar {
    private var token: (any NSObjectProtocol)?
    private(set) var folders: [String] = []

    func start() {
        token = NotificationCenter.default.addObserver(forName: .folderDidChange, object: nil, queue: nil) { note in
        // ^ closure-capture
            self.folders.append(note.userInfo?["name"] as? String ?? "?")
            // ^ closure-capture
        }
    }

    func stop() {
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
