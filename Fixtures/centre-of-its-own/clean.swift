// The notification centre is made for this one run, and goes with its observers.

import Foundation

private let cellChanged = Notification.Name("cell.changed")

final class Spreadsheet {
    private(set) var changes = 0

    func recalculate() {
        let center = NotificationCenter()
        _ = center.addObserver(forName: cellChanged, object: nil, queue: nil) { _ in
            self.changes += 1
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
