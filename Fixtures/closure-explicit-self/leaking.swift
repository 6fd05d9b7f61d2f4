// The thermostat keeps a handler that writes to the thermostat.

final class Thermostat {
    var target = 20.0
    private(set) var isHeating = false
    private var onReading: ((Double) -> Void)?

    func activate() {
        onReading = { celsius in
        // ^ closure-capture
            self.isHeating = celsius < self.target - 0.5
            // ^ closure-capture
        }
    }

    func measure(_ celsius: Double) {
        onReading?(celsius)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thermostat = Thermostat()
    thermostat.activate()
    thermostat.measure(18)
    precondition(thermostat.isHeating)
    thermostat.measure(21)
    precondition(!thermostat.isHeating)
    watch(thermostat)
}
