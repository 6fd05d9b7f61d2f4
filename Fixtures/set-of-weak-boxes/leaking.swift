// The boxes in the set are strong, and the rooms in them keep the building.

struct RoomReference: Hashable {
    var room: Room?
    // ^ strong-back-reference
    private let id: ObjectIdentifier

    init(_ room: Room) {
        self.room = room
        // ^ strong-back-reference
        id = ObjectIdentifier(room)
    }

    static func == (a: Self, b: Self) -> Bool { a.id == b.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

final class Room {
    private let building: Building
    // ^ strong-back-reference
    init(in building: Building) {
        self.building = building
        // ^ strong-back-reference
        building.rooms.insert(RoomReference(self))
        // ^ strong-back-reference
    }
}

final class Building {
    fileprivate(set) var rooms: Set<RoomReference> = []
    // ^ strong-back-reference
    var occupied: Int { rooms.count { $0.room != nil } }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let building = Building()
    let room = Room(in: building)
    precondition(building.occupied == 1)
    watch(room)
    watch(building)
}
