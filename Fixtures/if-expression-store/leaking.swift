// One branch of the `if` expression whose value the enemy keeps is a closure over the enemy.

final class Enemy {
    private var brain: (Int) -> Int = { _ in 0 }
    private(set) var position = 0
    let speed: Int

    init(speed: Int) {
        self.speed = speed
    }

    func provoke(isAngry: Bool) {
        brain = if isAngry {
        // ^ closure-capture
            { target in
            // ^ closure-capture
                target > self.position ? self.speed : -self.speed
                // ^ closure-capture
            }
        } else {
            { _ in 1 }
        }
    }

    func update(target: Int) {
        position += brain(target)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let enemy = Enemy(speed: 4)
    enemy.provoke(isAngry: false)
    enemy.update(target: 9)
    enemy.provoke(isAngry: true)
    enemy.update(target: 9)
    precondition(enemy.position == 5)
    watch(enemy)
}
