// The reminders stay in the dictionary as work items after they have run, each with the reminder list.

import Dispatch

final class ReminderList: @unchecked Sendable {
    private var items: [String: DispatchWorkItem] = [:]
    // ^ closure-capture
    private let queue = DispatchQueue(label: "reminders")
    private(set) var shown: [String] = []

    func remind(of text: String) {
        let item = DispatchWorkItem(qos: .utility, flags: .inheritQoS) {
        // ^ closure-capture
            self.shown.append(text)
            // ^ closure-capture
        }
        items[text] = item
        // ^ closure-capture
    }

    func runAll() {
        for item in items.values { queue.async(execute: item) }
        queue.sync {}
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = ReminderList()
    list.remind(of: "water the plants")
    list.runAll()
    precondition(list.shown.count == 1)
    watch(list)
}
