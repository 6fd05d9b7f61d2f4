// The closure of `sink` is weak, and the one of `map` before it is not.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Thermometer {
    let readings = PassthroughSubject<Double, Never>()
}

final class WeatherWidget {
    private let thermometer: Thermometer
    private let unit = "°C"
    private var cancellables: Set<AnyCancellable> = []
    private(set) var text = "–"

    init(thermometer: Thermometer) {
        self.thermometer = thermometer
        bind()
    }

    private func bind() {
        thermometer.readings
            .removeDuplicates()
            .map { [unit] in "\(Int($0)) \(unit)" }
            .sink { [weak self] text in self?.text = text }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thermometer = Thermometer()
    let widget = WeatherWidget(thermometer: thermometer)
    thermometer.readings.send(21)
    precondition(widget.text == "21 °C")
    watch(widget)
}
