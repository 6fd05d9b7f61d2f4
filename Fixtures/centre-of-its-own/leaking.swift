// The observer is added to the centre that all share, and stays there.

import Foundation

private let cellChanged = Notification.Name("cell.changed")

final class Spreadsheet {
    private(set) var changes = 0

    func recalculate() {
        let center = NotificationCenter.default
        _ = center.addObserver(forName: cellChanged, object: nil, queue: nil) { _ in
        // ^ closure-capture
            self.changes += 1
            // ^ closure-capture
        }
        center.post(name: cellChanged, object: nil)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sheet = Spreadsheet()
    sheet.recalculate()
    precondition(sheet.changes == 1)
    watch(sheet)
}
