// The inner closure captures weakly, and thereby makes the outer one, which is kept, capture strongly.

final class TokenBucket {
    private var onDemand: ((Int) -> [() -> Void])?
    private(set) var granted = 0

    func open() {
        onDemand = { count in
        // ^ closure-capture
            (0..<count).map { _ in
                { [weak self] in
                // ^ closure-capture
                    self?.granted += 1
                }
            }
        }
    }

    func grant(_ count: Int) {
        onDemand?(count).forEach { $0() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let bucket = TokenBucket()
    bucket.open()
    bucket.grant(3)
    precondition(bucket.granted == 3)
    watch(bucket)
}
