// The table holds an unapplied method, which is given the elevator when it runs.

final class Elevator {
    enum State { case waiting, moving }
    enum Event { case call, arrive }
    private typealias Action = (Elevator) -> () -> Void

    private var state = State.waiting
    private var table: [State: [(event: Event, next: State, action: Action)]] = [:]
    private(set) var trips = 0
    private(set) var doorsOpen = false

    init() {
        table = [
            .waiting: [(.call, .moving, { _ in {} })],
            .moving: [(.arrive, .waiting, Elevator.openDoors)],
        ]
    }

    private func openDoors() {
        doorsOpen = true
        trips += 1
    }

    func handle(_ event: Event) {
        guard let row = table[state]?.first(where: { $0.event == event }) else { return }
        state = row.next
        row.action(self)()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let elevator = Elevator()
    elevator.handle(.call)
    elevator.handle(.call)
    elevator.handle(.arrive)
    precondition(elevator.trips == 1 && elevator.doorsOpen)
    watch(elevator)
}
