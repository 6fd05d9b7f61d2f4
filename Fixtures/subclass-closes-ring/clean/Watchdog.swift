final class Watchdog: Part {
    private let limit: Int
    private weak var machine: Machine?

    init(guarding machine: Machine, limit: Int) {
        self.machine = machine
        self.limit = limit
        super.init()
        machine.mount(self)
    }

    override func step() {
        super.step()
        if cycles >= limit { machine?.isHalted = true }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let machine = Machine()
    let dog = Watchdog(guarding: machine, limit: 3)
    machine.mount(Part())
    machine.run(steps: 10)
    precondition(dog.cycles == 3)
    watch(machine)
    watch(dog)
}
