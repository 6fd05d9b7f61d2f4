// The work item which is the event handler of the kept source captures the inbox.

import Dispatch

final class Inbox: @unchecked Sendable {
    private let arrivals = DispatchSource.makeUserDataAddSource(queue: DispatchQueue.global())
    // ^ closure-capture
    private(set) var unread: UInt = 0
    private let counted = DispatchSemaphore(value: 0)

    func activate() {
        let count = DispatchWorkItem {
        // ^ closure-capture
            self.unread += self.arrivals.data
            // ^ closure-capture
            self.counted.signal()
        }
        arrivals.setEventHandler(handler: count)
        // ^ closure-capture
        arrivals.resume()
    }

    func receive(_ count: UInt) {
        arrivals.add(data: count)
        counted.wait()
    }

    func deactivate() {
        unread = 0
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inbox = Inbox()
    inbox.activate()
    inbox.receive(2)
    precondition(inbox.unread == 2)
    inbox.deactivate()
    watch(inbox)
}
