// A walk down a tree of folders keeps the scopes of the folders that wait. Each scope refers to the one above it, which lists it.

struct Folder {
    var name: String
    var rule: String?
    var folders: [Folder] = []
}

final class Scope {
    private let parent: Scope?
    // ^ strong-back-reference
    private let rule: String
    private var children: [Scope] = []

    init(rule: String, parent: Scope?) {
        self.rule = rule
        self.parent = parent
        parent?.children.append(self)
    }

    var rules: [String] { (parent?.rules ?? []) + [rule] }
}

struct FolderWalk {
    private(set) var waiting: [(name: String, scope: Scope?)] = []

    init(_ root: Folder, above: [Folder]) {
        enter(root, scope: above.reduce(nil) { scope(of: $1, under: $0) })
    }

    private mutating func enter(_ folder: Folder, scope: Scope?) {
        let scope = folder.rule == nil ? scope : self.scope(of: folder, under: scope)
        for inner in folder.folders {
            if inner.folders.isEmpty {
                waiting.append((inner.name, scope))
            } else {
                enter(inner, scope: scope)
            }
        }
    }

    private func scope(of folder: Folder, under parent: Scope?) -> Scope? {
        guard let rule = folder.rule else { return parent }
        return Scope(rule: rule, parent: parent)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let inner = Folder(name: "b", rule: "*.o", folders: [Folder(name: "c")])
    let walk = FolderWalk(Folder(name: "a", rule: "build/", folders: [inner, Folder(name: "d")]), above: [Folder(name: "x", rule: "*~"), Folder(name: "y", rule: "*.d")])
    precondition(walk.waiting.map(\.name) == ["c", "d"])
    precondition(walk.waiting[0].scope?.rules == ["*~", "*.d", "build/", "*.o"])
    for link in walk.waiting { watch(link.scope!) }
}
