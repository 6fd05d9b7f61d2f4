// `memoize` is given a static method.

func memoize<Key: Hashable, Value>(_ body: @escaping (Key) -> Value) -> (Key) -> Value {
    var cache: [Key: Value] = [:]
    return { key in
        if let value = cache[key] { return value }
        let value = body(key)
        cache[key] = value
        return value
    }
}

final class RouteCosts {
    private let toll = 3
    private var cost: ((Int) -> Int)?

    init() {
        cost = memoize(Self.computeCost)
    }

    private static func computeCost(_ distance: Int) -> Int {
        distance * distance + 3
    }

    func total(_ distances: [Int]) -> Int {
        distances.map { cost?($0) ?? toll }.reduce(0, +)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let costs = RouteCosts()
    precondition(costs.total([2, 2, 1]) == 18)
    watch(costs)
}
