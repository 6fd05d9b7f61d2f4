// The closure which the helpers pass on to the bus captures the dashboard weakly.

final class Dashboard {
    let bus: EventBus
    private(set) var alerts = 0

    init(bus: EventBus) {
        self.bus = bus
    }

    func start() {
        watchErrors(on: bus) { [weak self] in
            self?.alerts += 1
        }
    }
}
