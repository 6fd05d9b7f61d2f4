// The condition that the block waits for is signalled.

import Foundation

final class Turnstile: @unchecked Sendable {
    private let condition = NSCondition()
    private var tickets = 0
    private(set) var passed = 0

    func admit() {
        Thread.detachNewThread {
            self.condition.lock()
            while self.tickets == 0 { self.condition.wait() }
            self.tickets -= 1
            self.passed += 1
            self.condition.unlock()
        }
    }

    func insertTicket() {
        condition.lock()
        tickets += 1
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
