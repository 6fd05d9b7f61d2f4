// The operation has run; it sets its completion block to nil afterwards.
// Apple: "In iOS 8 and later and macOS 10.10 and later, this property is set to nil after the completion block begins executing" (developer.apple.com/documentation/foundation/operation/completionblock). Not run: on Linux the block stays.

import Foundation

final class Checkout: @unchecked Sendable {
    private let queue = OperationQueue()
    private let payment = BlockOperation {}
    private(set) var isPaid = false

    func pay() {
        payment.completionBlock = {
            self.isPaid = true
        }
        queue.addOperation(payment)
    }
}
