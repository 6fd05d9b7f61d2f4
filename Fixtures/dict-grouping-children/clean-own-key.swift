// The closure that says how to group is called while the dictionary is filled, and not kept in it.

final class Roster {
    private(set) var teams: [Int: [Member]] = [:]
    let names = ["ann", "bob", "cy"]
    func build() {
        let members = names.map { Member(name: $0, roster: self) }
        teams = Dictionary(grouping: members) { self.size(of: $0) }
    }
    private func size(of member: Member) -> Int { member.name.count + names.count - 3 }
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
