// The factory gives the engine to the car and the car to the engine, both strongly.

final class Car {
    let plate: String
    fileprivate var engine: Engine?
    var mileage = 0

    private init(plate: String) {
        self.plate = plate
    }

    static func assemble(plate: String, cylinders: Int) -> Car {
        let car = Car(plate: plate)
        let engine = Engine(cylinders: cylinders)
        car.engine = engine
        engine.vehicle = car
        // ^ strong-back-reference
        return car
    }

    func drive() { engine?.run(minutes: 30) }
}

final class Engine {
    let cylinders: Int
    fileprivate var vehicle: Car?
    // ^ strong-back-reference

    init(cylinders: Int) {
        self.cylinders = cylinders
    }

    func run(minutes: Int) {
        vehicle?.mileage += minutes * cylinders / 4
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let car = Car.assemble(plate: "B-XY 12", cylinders: 4)
    car.drive()
    precondition(car.mileage == 30)
    watch(car)
}
