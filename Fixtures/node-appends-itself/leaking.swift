// A node keeps its children, and every child keeps the parent it has appended itself to.

final class SceneNode {
    let name: String
    let parent: SceneNode?
    // ^ strong-back-reference
    private(set) var children: [SceneNode] = []

    init(name: String, parent: SceneNode? = nil) {
        self.name = name
        self.parent = parent
        // ^ strong-back-reference
        parent?.children.append(self)
    }

    var path: String {
        guard let parent else { return name }
        return parent.path + "/" + name
    }

    var count: Int {
        1 + children.reduce(0) { $0 + $1.count }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let world = SceneNode(name: "world")
    let tank = SceneNode(name: "tank", parent: world)
    let turret = SceneNode(name: "turret", parent: tank)
    precondition(turret.path == "world/tank/turret")
    precondition(world.count == 3)
    watch(world)
    watch(tank)
    watch(turret)
}
