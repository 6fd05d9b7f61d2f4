// The closure over the robot is stored in a generic box that knows nothing of closures.

final class Box<Value> {
    private(set) var value: Value

    init(_ value: Value) {
        self.value = value
    }

    func replace(_ value: Value) { self.value = value }
}

final class Robot {
    private let program = Box<(Int) -> Int>({ $0 })
    private var distance = 1

    func learn(_ distance: Int) {
        self.distance = distance
        program.replace { steps in steps * self.distance }
        // ^ closure-capture
    }

    func walk(_ steps: Int) -> Int {
        program.value(steps)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let robot = Robot()
    robot.learn(7)
    precondition(robot.walk(6) == 42)
    watch(robot)
}
