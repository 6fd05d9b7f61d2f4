// The operator stores its right side, a closure over the pump, in the signal that the pump keeps.

infix operator ~>: AssignmentPrecedence

final class Signal<Value> {
    fileprivate var targets: [(Value) -> Void] = []

    func send(_ value: Value) {
        targets.forEach { $0(value) }
    }

    static func ~> (signal: Signal, target: @escaping (Value) -> Void) {
        signal.targets.append(target)
    }
}

final class Pump {
    let pressure = Signal<Double>()
    private(set) var isOpen = false

    init() {
        pressure ~> { bar in
        // ^ closure-capture
            self.isOpen = bar > 2.5
            // ^ closure-capture
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let pump = Pump()
    pump.pressure.send(3)
    precondition(pump.isOpen)
    pump.pressure.send(1)
    precondition(!pump.isOpen)
    watch(pump)
    watch(pump.pressure)
}
