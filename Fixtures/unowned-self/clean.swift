// The valve's closure captures the valve unowned.

final class PressureSensor {
    var limitReached: ((Double) -> Void)?
    let limit: Double

    init(limit: Double) {
        self.limit = limit
    }

    func read(_ bar: Double) {
        if bar >= limit { limitReached?(bar) }
    }
}

final class Valve {
    private let sensor: PressureSensor
    private(set) var isOpen = false

    init(sensor: PressureSensor) {
        self.sensor = sensor
        sensor.limitReached = { [unowned self] bar in
            self.isOpen = bar < 2 * self.sensor.limit
        }
    }

    func operate(at bar: Double) { sensor.read(bar) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sensor = PressureSensor(limit: 6)
    let valve = Valve(sensor: sensor)
    valve.operate(at: 7)
    precondition(valve.isOpen)
    watch(valve)
}
