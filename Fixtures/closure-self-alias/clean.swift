// The other name is weak.

final class Turtle {
    private var commands: [String: (Int) -> Void] = [:]
    private(set) var position = (x: 0, y: 0)
    private var heading = 0

    func learn() {
        weak let turtle = self
        commands["forward"] = { steps in
            turtle?.move(steps)
        }
        commands["bark"] = { _ in }
    }

    func turn() { heading = (heading + 1) % 4 }

    private func move(_ steps: Int) {
        switch heading {
        case 0: position.x += steps
        case 1: position.y += steps
        case 2: position.x -= steps
        default: position.y -= steps
        }
    }

    func execute(_ command: String, _ argument: Int) {
        commands[command]?(argument)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let turtle = Turtle()
    turtle.learn()
    turtle.execute("forward", 5)
    turtle.turn()
    turtle.execute("forward", 2)
    turtle.execute("fly", 1)
    precondition(turtle.position == (5, 2))
    watch(turtle)
}
