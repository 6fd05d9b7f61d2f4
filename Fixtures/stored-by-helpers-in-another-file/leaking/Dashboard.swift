// Three helpers, in two other files, pass the closure on until the bus that the dashboard keeps stores it.

final class Dashboard {
    let bus: EventBus
    private(set) var alerts = 0

    init(bus: EventBus) {
        self.bus = bus
    }

    func start() {
        watchErrors(on: bus) {
        // ^ closure-capture
            self.alerts += 1
            // ^ closure-capture
        }
    }
}
