// The boxes in the set are weak.

struct RoomReference: Hashable {
    weak var room: Room?
    private let id: ObjectIdentifier

    init(_ room: Room) {
        self.room = room
        id = ObjectIdentifier(room)
    }

    static func == (a: Self, b: Self) -> Bool { a.id == b.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

final class Room {
    private let building: Building
    init(in building: Building) {
        self.building = building
        building.rooms.insert(RoomReference(self))
    }
}

final class Building {
    fileprivate(set) var rooms: Set<RoomReference> = []
    var occupied: Int { rooms.count { $0.room != nil } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let building = Building()
    let room = Room(in: building)
    precondition(building.occupied == 1)
    watch(room)
    watch(building)
}
