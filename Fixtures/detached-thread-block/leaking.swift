// The block of the detached thread waits for a condition that is never signalled, and captures the turnstile.
// Not found yet: that a thread waits for ever is not seen.

import Foundation

final class Turnstile: @unchecked Sendable {
    private let condition = NSCondition()
    private var tickets = 0
    private(set) var passed = 0

    func admit() {
        Thread.detachNewThread {
        // ^ closure-capture
            self.condition.lock()
            // ^ closure-capture
            while self.tickets == 0 { self.condition.wait() }
            self.tickets -= 1
            self.passed += 1
            self.condition.unlock()
        }
    }

    func insertTicket() {
        condition.lock()
        condition.signal()
        condition.unlock()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let turnstile = Turnstile()
    turnstile.admit()
    turnstile.insertTicket()
    watch(turnstile)
}
