// The operation that is kept without being started has a completion block that captures its owner.
// Not found yet: a completion block is taken to run.

import Foundation

final class Checkout: @unchecked Sendable {
    private let queue = OperationQueue()
    private let payment = BlockOperation {}
    // ^ closure-capture
    private(set) var isPaid = false

    func pay() {
        payment.completionBlock = {
        // ^ closure-capture
            self.isPaid = true
            // ^ closure-capture
        }
    }
}
