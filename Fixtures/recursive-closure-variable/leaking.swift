// The variable holds a closure which calls itself through the variable, and with it the visited tree.

final class Folder {
    let name: String
    var subfolders: [Folder] = []

    init(_ name: String, _ subfolders: [Folder] = []) {
        self.name = name
        self.subfolders = subfolders
    }
}

final class Census {
    private(set) var names: [String] = []
    func note(_ name: String) { names.append(name) }
}

func visit(_ root: Folder, census: Census) {
    var descend: (Folder) -> Void = { _ in }
    descend = { folder in
    // ^ closure-capture
        census.note(folder.name)
        for subfolder in folder.subfolders {
            descend(subfolder)
            // ^ closure-capture
        }
    }
    descend(root)
}

func scenario(_ watch: (AnyObject) -> Void) {
    let root = Folder("src", [Folder("lib", [Folder("net")]), Folder("app")])
    let census = Census()
    visit(root, census: census)
    precondition(census.names == ["src", "lib", "net", "app"])
    watch(census)
    watch(root)
}
