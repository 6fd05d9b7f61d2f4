import Dispatch

final class WeatherWidget: @unchecked Sendable {
    private var degrees = 20
    private(set) var refreshes = 0
    private let refreshed = DispatchSemaphore(value: 0)
    private var updates: Task<Void, Never>?

    func appear() {
        updates = every(.milliseconds(12)) { [weak self] in await self?.refresh() }
        refreshed.wait()
    }

    func refresh() async {
        degrees += 1
        refreshes += 1
        refreshed.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let widget = WeatherWidget()
    widget.appear()
    watch(widget)
}
