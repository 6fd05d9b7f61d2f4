// A key path with an object as subscript index holds the object.
struct Table {
    subscript(key: Archive) -> Int { 1 }
}

final class Archive: Hashable {
    var path: KeyPath<Table, Int>?
    static func == (left: Archive, right: Archive) -> Bool { left === right }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let archive = Archive()
    archive.path = \Table.[archive]
    // ^ closure-capture
    watch(archive)
}
