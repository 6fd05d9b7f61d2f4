// Two convenience inits then a designated one stores the owner.

final class Folder {
    let name: String
    private(set) weak var parent: Folder?
    private(set) var entries: [Folder] = []
    init(name: String, parent: Folder?) {
        self.name = name
        self.parent = parent
        parent?.entries.append(self)
    }
    convenience init(in parent: Folder) { self.init(name: "untitled", parent: parent) }
    convenience init(copyOf other: Folder) { self.init(in: other) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let root = Folder(name: "/", parent: nil)
    _ = Folder(copyOf: root)
    precondition(root.entries.count == 1)
    watch(root)
}
