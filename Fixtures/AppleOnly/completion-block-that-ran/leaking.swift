// The operation that is kept without being started has a completion block that captures its owner.

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
