// The mailer's queue is suspended, with an operation in it that captures the mailer.

import Foundation

final class Mailer: @unchecked Sendable {
    private let outgoing = OperationQueue()
    // ^ closure-capture
    private(set) var sent: [String] = []

    init() {
        outgoing.maxConcurrentOperationCount = 1
        outgoing.isSuspended = true
    }

    func send(_ text: String) {
        outgoing.addOperation {
        // ^ closure-capture
            self.sent.append(text)
            // ^ closure-capture
        }
    }

    func goOnline() {
        outgoing.qualityOfService = .userInitiated
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let mailer = Mailer()
    mailer.send("hello")
    mailer.goOnline()
    watch(mailer)
}
