// The server keeps its rooms by name, and each room keeps the server that opened it.

final class ChatServer {
    private var rooms: [String: Room] = [:]
    private(set) var delivered = 0

    func room(named name: String) -> Room {
        if let room = rooms[name] { return room }
        let room = Room(name: name, server: self)
        // ^ strong-back-reference
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
    private let server: ChatServer
    // ^ strong-back-reference
    private var history: [String] = []

    init(name: String, server: ChatServer) {
        self.name = name
        self.server = server
        // ^ strong-back-reference
    }

    func post(_ text: String) -> Int {
        history.append(text)
        if history.count > server.limit { history.removeFirst() }
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
