// The outer closure, which is kept, captures weakly.

final class TokenBucket {
    private var onDemand: ((Int) -> [() -> Void])?
    private(set) var granted = 0

    func open() {
        onDemand = { [weak self] count in
            (0..<count).map { _ in
                {
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
