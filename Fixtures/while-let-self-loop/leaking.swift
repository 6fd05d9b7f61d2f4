// `if let` around the loop keeps the sensor until the loop ends, which it does not.

import Dispatch

final class Thermometer: @unchecked Sendable {
    private(set) var readings: [Int] = []
    private let isReading = DispatchSemaphore(value: 0)

    func open() {
        Task { [weak self] in
        // ^ closure-capture
            if let self {
            // ^ closure-capture
                repeat {
                    self.read()
                    // ^ closure-capture
                    try? await Task.sleep(nanoseconds: 7_000_000)
                } while true
            }
        }
        isReading.wait()
    }

    private func read() {
        readings.append(readings.count)
        isReading.signal()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thermometer = Thermometer()
    thermometer.open()
    precondition(thermometer.readings.first == 0)
    watch(thermometer)
}
