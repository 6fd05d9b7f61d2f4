// The handler over the level stays when the level has been left.

final class Level {
    private var onEnemyDown: (Int) -> Void = { _ in }
    private(set) var score = 0

    func enter() {
        onEnemyDown = { points in
        // ^ closure-capture
            self.score += points
            // ^ closure-capture
        }
    }

    func shoot(points: Int) { onEnemyDown(points) }

    func leave() {
        score += 100
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
