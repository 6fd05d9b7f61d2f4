// The tokens are collected in an array by hand.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Sensor {
    let values = PassthroughSubject<Int, Never>()
}

final class Dashboard {
    private let sensors: [Sensor]
    private var tokens: [AnyCancellable] = []
    private(set) var sum = 0

    init(sensors: [Sensor]) {
        self.sensors = sensors
        for sensor in sensors {
            let token = sensor.values.sink { [weak self] value in
                self?.sum += value
            }
            tokens.append(token)
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let sensors = [Sensor(), Sensor()]
    let dashboard = Dashboard(sensors: sensors)
    sensors.forEach { $0.values.send(2) }
    precondition(dashboard.sum == 4)
    watch(dashboard)
}
