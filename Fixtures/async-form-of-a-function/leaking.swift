// After the asynchronous `refresh()` the task calls the one that starts the next task.

import Dispatch

final class Inbox: @unchecked Sendable {
    private(set) var count = 0
    private let refreshed = DispatchSemaphore(value: 0)

    func refreshAgain() {
        Task {
        // ^ closure-capture
            await refresh()
            // ^ closure-capture
            refreshed.signal()
            refreshAgain()
        }
    }

    func refresh() async {
        count += 1
        try? await Task.sleep(nanoseconds: 10_000_000)
    }

    func waitForIt() { refreshed.wait() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    inbox.refreshAgain()
    inbox.waitForIt()
    precondition(inbox.count >= 1)
    watch(inbox)
}
