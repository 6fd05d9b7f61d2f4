// Both kinds of components refer to their entity weakly.

protocol Component: AnyObject {
    var entity: Entity? { get set }
}

final class Entity {
    private var components: [ObjectIdentifier: any Component] = [:]
    private(set) var position = 0.0

    func move(by distance: Double) { position += distance }

    subscript<C: Component>(_ type: C.Type) -> C? {
        get { components[ObjectIdentifier(type)] as? C }
        set {
            newValue?.entity = self
            components[ObjectIdentifier(type)] = newValue
        }
    }
}

final class Health: Component {
    weak var entity: Entity?
    var points = 100
}

final class Motor: Component {
    weak var entity: Entity?
    func run() { entity?.move(by: 1) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let entity = Entity()
    entity[Health.self] = Health()
    entity[Motor.self] = Motor()
    entity[Motor.self]?.run()
    precondition(entity.position == 1)
    watch(entity)
}
