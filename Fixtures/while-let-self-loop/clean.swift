// `while let` binds the sensor anew in every round.

import Dispatch

final class Thermometer: @unchecked Sendable {
    private(set) var readings: [Int] = []
    private let isReading = DispatchSemaphore(value: 0)

    func open() {
        Task { [weak self] in
            while let self {
                self.read()
                try? await Task.sleep(nanoseconds: 7_000_000)
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
