// Leaving the level replaces the handler by one that captures nothing.

final class Level {
    private var onEnemyDown: (Int) -> Void = { _ in }
    private(set) var score = 0

    func enter() {
        onEnemyDown = { points in
            self.score += points
        }
    }

    func shoot(points: Int) { onEnemyDown(points) }

    func leave() {
        score += 100
        onEnemyDown = { _ in }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let level = Level()
    level.enter()
    level.shoot(points: 25)
    level.leave()
    precondition(level.score == 125)
    watch(level)
}
