// The thermometer keeps its observers in boxes that are strong, and the display keeps the thermometer.

protocol TemperatureObserver: AnyObject {
    func temperatureChanged(to celsius: Double)
}

struct ObserverBox {
    var observer: TemperatureObserver?
    // ^ strong-back-reference
}

final class Thermometer {
    private var boxes: [ObserverBox] = []

    func add(_ observer: TemperatureObserver) {
        boxes.append(ObserverBox(observer: observer))
        // ^ strong-back-reference
    }

    func measure(_ celsius: Double) {
        for box in boxes { box.observer?.temperatureChanged(to: celsius) }
    }
}

final class Display: TemperatureObserver {
    private let thermometer: Thermometer
    // ^ strong-back-reference
    private(set) var text = ""

    init(thermometer: Thermometer) {
        self.thermometer = thermometer
        // ^ strong-back-reference
        thermometer.add(self)
        // ^ strong-back-reference
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
