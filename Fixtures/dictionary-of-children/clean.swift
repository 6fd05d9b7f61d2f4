// The server keeps its rooms by name; a room is given only the function results it needs, not the server.

final class ChatServer {
    private var rooms: [String: Room] = [:]
    private(set) var delivered = 0

    func room(named name: String) -> Room {
        if let room = rooms[name] { return room }
        let room = Room(name: name, limit: 3)
        rooms[name] = room
        return room
    }

    func broadcast(_ text: String) {
        for room in rooms.values {
            delivered += room.post(text)
        }
    }

    var limit: Int { 3 }
}

final class Room {
    let name: String
    private let limit: Int
    private var history: [String] = []

    init(name: String, limit: Int) {
        self.name = name
        self.limit = limit
    }

    func post(_ text: String) -> Int {
        history.append(text)
        if history.count > limit { history.removeFirst() }
        return history.count
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let server = ChatServer()
    let lobby = server.room(named: "lobby")
    precondition(server.room(named: "lobby") === lobby)
    server.broadcast("welcome")
    server.broadcast("maintenance at noon")
    precondition(server.delivered == 3)
    watch(server)
    watch(lobby)
}
