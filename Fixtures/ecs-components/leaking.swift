// Components added through generic add<T>, entity stored in base class.

class Component {
    var entity: Entity?
    // ^ strong-back-reference
    required init() {}
}
final class Health: Component { var hp = 10 }
final class Entity {
    private var comps: [ObjectIdentifier: Component] = [:]
    @discardableResult func add<C: Component>(_ t: C.Type) -> C {
        let c = t.init()
        c.entity = self
        comps[ObjectIdentifier(t)] = c
        return c
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let e = Entity()
    e.add(Health.self).hp -= 1
    watch(e)
}
