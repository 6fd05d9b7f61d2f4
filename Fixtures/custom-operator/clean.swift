// The right side of the operator captures the pump weakly.

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
        pressure ~> { [weak self] bar in
            self?.isOpen = bar > 2.5
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
