// Default argument builds the child; method then links.

final class Engine {
    weak var car: Car?
}
final class Car {
    let engine: Engine
    init(engine: Engine = .init()) {
        self.engine = engine
        defer { engine.car = self }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Car()
    watch(c)
}
