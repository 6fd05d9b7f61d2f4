// The iterator that the pool keeps for reuse keeps the pool.

final class ParticlePool {
    private var idle: [ParticleWalker] = []
    var lifetimes: [Int]

    init(lifetimes: [Int]) {
        self.lifetimes = lifetimes
    }

    func recycle() -> ParticleWalker {
        let walker = ParticleWalker(pool: self)
        // ^ strong-back-reference
        idle.append(walker)
        return walker
    }
}

final class ParticleWalker {
    private let pool: ParticlePool
    // ^ strong-back-reference

    init(pool: ParticlePool) {
        self.pool = pool
        // ^ strong-back-reference
    }

    func age() -> Int {
        pool.lifetimes = pool.lifetimes.map { $0 - 1 }.filter { $0 > 0 }
        return pool.lifetimes.count
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let pool = ParticlePool(lifetimes: [1, 5, 9])
    let walker = pool.recycle()
    precondition(walker.age() == 2)
    watch(pool)
    watch(walker)
}
