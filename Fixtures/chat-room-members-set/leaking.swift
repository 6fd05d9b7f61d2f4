// Members of a room are in a set; they know the room as `any Room`.
protocol Room: AnyObject {
    var topic: String { get }
    func broadcast(_ text: String, from sender: Member)
}

final class Member: Hashable {
    let nick: String
    private var room: (any Room)?
    // ^ strong-back-reference
    private(set) var inbox: [String] = []
    init(nick: String) { self.nick = nick }

    static func == (a: Member, b: Member) -> Bool { a.nick == b.nick }
    func hash(into hasher: inout Hasher) { hasher.combine(nick) }

    func entered(_ room: some Room) { self.room = room }
    // ^ strong-back-reference
    func say(_ text: String) { room?.broadcast("\(nick): \(text)", from: self) }
    func receive(_ text: String) { inbox.append(text) }
}

final class ChatRoom: Room {
    let topic: String
    private var members: Set<Member> = []
    // ^ strong-back-reference
    init(topic: String) { self.topic = topic }

    func admit(_ nicks: String...) -> [Member] {
        nicks.map { nick in
            let (_, member) = members.insert(Member(nick: nick))
            // ^ strong-back-reference
            member.entered(self)
            // ^ strong-back-reference
            return member
        }
    }
    func broadcast(_ text: String, from sender: Member) {
        for member in members where member != sender { member.receive(text) }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let room = ChatRoom(topic: "swift")
    let members = room.admit("ada", "bob")
    members[0].say("hi")
    precondition(members[1].inbox == ["ada: hi"])
    watch(room)
}
