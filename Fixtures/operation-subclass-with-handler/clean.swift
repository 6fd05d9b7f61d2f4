// The operation clears its handler when it has called it.

import Foundation

final class PriceLookup: Operation, @unchecked Sendable {
    private let item: String
    private var handler: ((Int) -> Void)?

    init(_ item: String, then handler: @escaping (Int) -> Void) {
        self.item = item
        self.handler = handler
    }

    override func main() {
        handler?(item.utf8.count)
        handler = nil
    }
}

final class Catalogue: @unchecked Sendable {
    private let queue = OperationQueue()
    private var lookups: [Operation] = []
    private(set) var prices: [String: Int] = [:]

    func look(up item: String) {
        let lookup = PriceLookup(item) { price in
            self.prices[item] = price
        }
        lookups.append(lookup)
        queue.addOperations([lookup], waitUntilFinished: true)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let catalogue = Catalogue()
    catalogue.look(up: "tea")
    precondition(catalogue.prices["tea"] == 3)
    watch(catalogue)
}
