// The mailer's queue goes on, and is done with the operation.

import Foundation

final class Mailer: @unchecked Sendable {
    private let outgoing = OperationQueue()
    private(set) var sent: [String] = []

    init() {
        outgoing.maxConcurrentOperationCount = 1
        outgoing.isSuspended = true
    }

    func send(_ text: String) {
        outgoing.addOperation {
            self.sent.append(text)
        }
    }

    func goOnline() {
        outgoing.isSuspended = false
        outgoing.waitUntilAllOperationsAreFinished()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let mailer = Mailer()
    mailer.send("hello")
    mailer.goOnline()
    watch(mailer)
}
