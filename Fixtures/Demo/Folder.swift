/// A folder knows what it lies in and what lies in it. Both references are strong.
final class Folder {
    let name: String
    private let parent: Folder?
    private(set) var children: [Folder] = []

    init(name: String, in parent: Folder? = nil) {
        self.name = name
        self.parent = parent
        parent?.children.append(self)
    }

    var path: String {
        parent.map { $0.path + "/" + name } ?? name
    }
}
