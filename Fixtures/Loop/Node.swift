/// A folder or file of an outline.
final class Node {
    let name: String
    private var parent: Node?
    private(set) var children: [Node] = []

    init(_ name: String, parent: Node? = nil) {
        self.name = name
        self.parent = parent
        parent?.children.append(self)
    }

    var path: String { (parent.map { $0.path + "/" } ?? "") + name }
}
