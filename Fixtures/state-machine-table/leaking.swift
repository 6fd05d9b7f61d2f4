// The table of transitions, a dictionary of arrays of tuples, holds a method of the elevator that keeps it.

final class Elevator {
    enum State { case waiting, moving }
    enum Event { case call, arrive }
    private typealias Action = () -> Void

    private var state = State.waiting
    private var table: [State: [(event: Event, next: State, action: Action)]] = [:]
    private(set) var trips = 0
    private(set) var doorsOpen = false

    init() {
        table = [
        // ^ closure-capture
            .waiting: [(.call, .moving, {})],
            .moving: [(.arrive, .waiting, openDoors)],
            // ^ closure-capture
        ]
    }

    private func openDoors() {
        doorsOpen = true
        trips += 1
    }

    func handle(_ event: Event) {
        guard let row = table[state]?.first(where: { $0.event == event }) else { return }
        state = row.next
        row.action()
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
