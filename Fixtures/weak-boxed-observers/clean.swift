// The thermometer keeps its observers in weak boxes.

protocol TemperatureObserver: AnyObject {
    func temperatureChanged(to celsius: Double)
}

struct ObserverBox {
    weak var observer: TemperatureObserver?
}

final class Thermometer {
    private var boxes: [ObserverBox] = []

    func add(_ observer: TemperatureObserver) {
        boxes.append(ObserverBox(observer: observer))
    }

    func measure(_ celsius: Double) {
        for box in boxes { box.observer?.temperatureChanged(to: celsius) }
    }
}

final class Display: TemperatureObserver {
    private let thermometer: Thermometer
    private(set) var text = ""

    init(thermometer: Thermometer) {
        self.thermometer = thermometer
        thermometer.add(self)
    }

    func temperatureChanged(to celsius: Double) { text = "\(celsius) °C" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let thermometer = Thermometer()
    let display = Display(thermometer: thermometer)
    thermometer.measure(21.5)
    precondition(display.text == "21.5 °C")
    watch(display)
    watch(thermometer)
}
