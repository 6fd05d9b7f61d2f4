// Reduce chains each with the previous and back.

final class Car { var ahead: Car?; var behind: Car? }
// ^ strong-back-reference
func scenario(_ watch: (AnyObject) -> Void) {
    let cars = [Car(), Car(), Car()]
    _ = cars.dropFirst().reduce(cars[0]) { prev, car in
        prev.behind = car
        car.ahead = prev
        return car
    }
    watch(cars[0])
}
