// The `return` is that of the task with the endless loop.

import Dispatch

final class TemperatureAlarm: @unchecked Sendable {
    private var readings = [21, 22, 95, 23]
    private(set) var isRinging = false
    private let rang = DispatchSemaphore(value: 0)

    func arm() {
        Task.detached(priority: .background) {
            while true {
                let reading = self.read()
                if reading > 90 { self.ring(); return }
                try? await Task.sleep(nanoseconds: 3_000_000)
            }
        }
        rang.wait()
    }

    private func read() -> Int {
        readings.isEmpty ? 20 : readings.removeFirst()
    }

    private func ring() {
        isRinging = true
        rang.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let alarm = TemperatureAlarm()
    alarm.arm()
    watch(alarm)
}
