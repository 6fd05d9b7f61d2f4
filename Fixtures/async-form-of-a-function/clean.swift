// `refresh()` of the same name that the task awaits is the asynchronous one, which ends.

import Dispatch

final class Inbox: @unchecked Sendable {
    private(set) var count = 0
    private let refreshed = DispatchSemaphore(value: 0)

    func refresh() {
        Task {
            await refresh()
            refreshed.signal()
        }
    }

    func refresh() async {
        count += 1
        await Task.yield()
    }

    func waitForIt() { refreshed.wait() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    inbox.refresh()
    inbox.waitForIt()
    precondition(inbox.count == 1)
    watch(inbox)
}
