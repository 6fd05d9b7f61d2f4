// The promise that the search keeps goes on keeping its callbacks, which capture the search, after it was fulfilled.

final class Promise<Value> {
    private var value: Value?
    private var callbacks: [(Value) -> Void] = []

    func then(_ callback: @escaping (Value) -> Void) {
        if let value {
            callback(value)
        } else {
            callbacks.append(callback)
        }
    }

    func fulfil(_ value: Value) {
        self.value = value
        for callback in callbacks { callback(value) }
    }
}

final class FlightSearch {
    let flights = Promise<[String]>()
    private(set) var cheapest: String?

    func start() {
        flights.then { found in
        // ^ closure-capture
            self.cheapest = found.min()
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let search = FlightSearch()
    search.start()
    search.flights.fulfil(["LH 2", "BA 1"])
    precondition(search.cheapest == "BA 1")
    watch(search)
    watch(search.flights)
}
