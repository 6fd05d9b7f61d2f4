// The sequence of ancestors that the node keeps begins with the node.

final class PathNode {
    let name: String
    private weak var parent: PathNode?
    private let root: String
    private var ancestors: UnfoldFirstSequence<PathNode>?
    // ^ strong-back-reference

    init(_ name: String, in parent: PathNode?, root: String) {
        self.name = name
        self.parent = parent
        self.root = root
    }

    func path() -> String {
        let ancestors = sequence(first: self) { [root] in $0.name == root ? nil : $0.parent }
        // ^ strong-back-reference
        self.ancestors = ancestors
        // ^ strong-back-reference
        return ancestors.map(\.name).reversed().joined(separator: "/")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let root = PathNode("usr", in: nil, root: "usr")
    let child = PathNode("bin", in: root, root: "usr")
    precondition(child.path() == "usr/bin")
    watch(child)
}
