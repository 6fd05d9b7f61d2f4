// The operation that the catalogue keeps has a handler property that captures the catalogue.

import Foundation

final class PriceLookup: Operation, @unchecked Sendable {
    private let item: String
    private var handler: ((Int) -> Void)?
    // ^ closure-capture

    init(_ item: String, then handler: @escaping (Int) -> Void) {
        self.item = item
        self.handler = handler
        // ^ closure-capture
    }

    override func main() {
        handler?(item.utf8.count)
    }
}

final class Catalogue: @unchecked Sendable {
    private let queue = OperationQueue()
    private var lookups: [Operation] = []
    // ^ closure-capture
    private(set) var prices: [String: Int] = [:]

    func look(up item: String) {
        let lookup = PriceLookup(item) { price in
        // ^ closure-capture
            self.prices[item] = price
            // ^ closure-capture
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
