// The leaf's forest is computed from an index of weak boxes, not stored.

final class Forest {
    private(set) var leaves: [Leaf] = []
    let name: String

    init(name: String) {
        self.name = name
    }

    func plant() -> Leaf {
        let leaf = Leaf(number: leaves.count)
        leaf.record(self)
        leaves.append(leaf)
        return leaf
    }
}

final class Leaf {
    let number: Int
    private var box = ForestBox()

    init(number: Int) {
        self.number = number
    }

    var forest: Forest? { box.forest }

    func record(_ forest: Forest) { box.forest = forest }

    var address: String { "\(forest?.name ?? "?"):\(number)" }
}

private struct ForestBox {
    weak var forest: Forest?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let forest = Forest(name: "Taiga")
    _ = forest.plant()
    let leaf = forest.plant()
    precondition(leaf.address == "Taiga:1")
    watch(forest)
    watch(leaf)
}
