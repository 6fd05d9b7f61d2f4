// The leaf stores the forest it was planted in, and the forest keeps its leaves.

final class Forest {
    private(set) var leaves: [Leaf] = []
    let name: String

    init(name: String) {
        self.name = name
    }

    func plant() -> Leaf {
        let leaf = Leaf(number: leaves.count)
        leaf.forest = self
        // ^ strong-back-reference
        leaves.append(leaf)
        return leaf
    }
}

final class Leaf {
    let number: Int
    var forest: Forest?
    // ^ strong-back-reference

    init(number: Int) {
        self.number = number
    }

    var address: String { "\(forest?.name ?? "?"):\(number)" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let forest = Forest(name: "Taiga")
    _ = forest.plant()
    let leaf = forest.plant()
    precondition(leaf.address == "Taiga:1")
    watch(forest)
    watch(leaf)
}
