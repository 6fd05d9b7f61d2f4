// The completion block of an operation that is not started captures that operation, through its subclass's method.

import Foundation

final class GeocodeOperation: Operation, @unchecked Sendable {
    private let address: String
    private(set) var place: String?
    private(set) var isReported = false

    init(address: String) {
        self.address = address
        super.init()
        completionBlock = {
        // ^ closure-capture
            self.report()
            // ^ closure-capture
        }
    }

    override func main() { place = address.uppercased() }

    private func report() { isReported = true }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let operation = GeocodeOperation(address: "Unter den Linden 1")
    operation.cancel()
    precondition(operation.isCancelled && !operation.isReported)
    watch(operation)
}
