// Each work item takes itself out of the dictionary when it runs.

import Dispatch

final class ReminderList: @unchecked Sendable {
    private var items: [String: DispatchWorkItem] = [:]
    private let queue = DispatchQueue(label: "reminders")
    private(set) var shown: [String] = []

    func remind(of text: String) {
        let item = DispatchWorkItem(qos: .utility, flags: .inheritQoS) {
            self.shown.append(text)
            self.items.removeValue(forKey: text)
        }
        items[text] = item
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
