// Reduce chains each with the previous and back.

final class Car { var ahead: Car?; var behind: Car? }
func scenario(_ watch: (AnyObject) -> Void) {
    let cars = [Car(), Car(), Car()]
    _ = cars.dropFirst().reduce(cars[0]) { prev, car in
        prev.behind = car
        return car
    }
    watch(cars[0])
}
