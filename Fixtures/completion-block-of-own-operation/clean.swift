// The completion block has the operation weakly.

import Foundation

final class GeocodeOperation: Operation, @unchecked Sendable {
    private let address: String
    private(set) var place: String?
    private(set) var isReported = false

    init(address: String) {
        self.address = address
        super.init()
        completionBlock = { [weak self] in
            self?.report()
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
