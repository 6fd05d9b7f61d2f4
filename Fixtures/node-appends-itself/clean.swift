// A node keeps its children; a child refers to the parent it has appended itself to weakly.

final class SceneNode {
    let name: String
    weak var parent: SceneNode?
    private(set) var children: [SceneNode] = []

    init(name: String, parent: SceneNode? = nil) {
        self.name = name
        self.parent = parent
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
