// One token for every room, taken out when the room is left.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Room {
    let events = PassthroughSubject<String, Never>()
}

final class Lobby {
    private var tokens: [String: AnyCancellable] = [:]
    private(set) var log: [String] = []

    func enter(_ name: String, _ room: Room) {
        tokens[name] = room.events.sink { event in
        // ^ closure-capture
            self.log.append("\(name): \(event)")
            // ^ closure-capture
        }
    }

    func leave(_ name: String) {
        log.append("left \(name)")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let room = Room()
    let lobby = Lobby()
    lobby.enter("swift", room)
    room.events.send("hello")
    lobby.leave("swift")
    precondition(lobby.log == ["swift: hello", "left swift"])
    watch(lobby)
}
