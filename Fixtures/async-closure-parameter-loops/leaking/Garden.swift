import Dispatch

final class Garden: @unchecked Sendable {
    private(set) var liters = 0
    private let watered = DispatchSemaphore(value: 0)

    func water(with scheduler: Scheduler) {
        scheduler.run {
        // ^ closure-capture
            self.liters += 5
            // ^ closure-capture
            self.watered.signal()
        }
        watered.wait()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let garden = Garden()
    garden.water(with: Scheduler(interval: 8_000_000))
    watch(garden)
}
