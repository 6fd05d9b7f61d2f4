// Children made by map, grouped by Dictionary(grouping:), stored in a dictionary of arrays.

final class Roster {
    private(set) var teams: [Int: [Member]] = [:]
    let names = ["ann", "bob", "cy"]
    func build() {
        let members = names.map { Member(name: $0, roster: self) }
        teams = Dictionary(grouping: members) { $0.name.count }
    }
}
final class Member {
    let name: String
    unowned let roster: Roster
    init(name: String, roster: Roster) { self.name = name; self.roster = roster }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Roster()
    r.build()
    precondition(r.teams[3]?.count == 2)
    watch(r)
}
