import Foundation

final class InspectorPanel {
    static let selectionChanged = Notification.Name("selection")
    private(set) var title = "Nothing selected"

    func activate() {
        NotificationCenter.default.onPost(Self.selectionChanged, owner: self) { panel, note in panel.selectionDidChange(note) }
    }

    private func selectionDidChange(_ note: Notification) {
        title = note.object as? String ?? "Nothing selected"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let panel = InspectorPanel()
    panel.activate()
    NotificationCenter.default.post(name: InspectorPanel.selectionChanged, object: "Rectangle")
    precondition(panel.title == "Rectangle")
    watch(panel)
}
