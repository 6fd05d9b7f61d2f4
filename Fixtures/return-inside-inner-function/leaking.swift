// The `return` is that of the local function, not of the task with the endless loop.

import Dispatch

final class TemperatureAlarm: @unchecked Sendable {
    private var readings = [21, 22, 95, 23]
    private(set) var isRinging = false
    private let rang = DispatchSemaphore(value: 0)

    func arm() {
        Task.detached(priority: .background) {
        // ^ closure-capture
            func check(_ reading: Int) {
                if reading > 90 { self.ring(); return }
                // ^ closure-capture
            }
            while true {
                let reading = self.read()
                // ^ closure-capture
                check(reading)
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
