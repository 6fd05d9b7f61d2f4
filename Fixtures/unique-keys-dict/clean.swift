// Dictionary(uniqueKeysWithValues:) of pairs made in a map closure.

final class Level {
    var doors: [String: Door] = [:]
    init(_ names: [String]) {
        doors = Dictionary(uniqueKeysWithValues: names.map { ($0, Door($0, in: nil)) })
    }
}
final class Door {
    let name: String
    var level: Level?
    init(_ name: String, in level: Level?) { self.name = name; self.level = level }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let l = Level(["a", "b"])
    precondition(l.doors.count == 2)
    watch(l)
}
