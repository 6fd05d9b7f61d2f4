// One kind of component refers to its entity strongly, another weakly; the entity sets it through the protocol.

protocol Component: AnyObject {
    var entity: Entity? { get set }
}

final class Entity {
    private var components: [ObjectIdentifier: any Component] = [:]
    // ^ strong-back-reference
    private(set) var position = 0.0

    func move(by distance: Double) { position += distance }

    subscript<C: Component>(_ type: C.Type) -> C? {
        get { components[ObjectIdentifier(type)] as? C }
        set {
            newValue?.entity = self
            // ^ strong-back-reference
            components[ObjectIdentifier(type)] = newValue
            // ^ strong-back-reference
        }
    }
}

final class Health: Component {
    weak var entity: Entity?
    var points = 100
}

final class Motor: Component {
    var entity: Entity?
    // ^ strong-back-reference
    func run() { entity?.move(by: 1) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let entity = Entity()
    entity[Health.self] = Health()
    entity[Motor.self] = Motor()
    // ^ strong-back-reference
    entity[Motor.self]?.run()
    precondition(entity.position == 1)
    watch(entity)
}
