func watchErrors(on bus: EventBus, then action: @escaping () -> Void) {
    watch("error", on: bus, action: action)
}

private func watch(_ topic: String, on bus: EventBus, action: @escaping () -> Void) {
    bus.once(topic, perform: action)
}

extension EventBus {
    func once(_ topic: String, perform: @escaping () -> Void) {
        var isDone = false
        register(topic) {
            guard !isDone else { return }
            isDone = true
            perform()
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let dashboard = Dashboard(bus: EventBus())
    dashboard.start()
    dashboard.bus.emit("error")
    dashboard.bus.emit("error")
    dashboard.bus.emit("info")
    precondition(dashboard.alerts == 1)
    watch(dashboard)
    watch(dashboard.bus)
}
