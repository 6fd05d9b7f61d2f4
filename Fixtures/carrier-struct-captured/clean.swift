// The capture list takes the number out of the struct.

final class Trip {
    private var estimate: (() -> Int)?
    private(set) var names: [String] = []

    func add(_ name: String, minutes: Int) {
        let stop = Stop(trip: self, minutes: minutes)
        stop.register(name)
        estimate = { [minutes = stop.minutes] in minutes * 2 }
    }

    func arrival() -> Int { estimate?() ?? 0 }
    fileprivate func append(_ name: String) { names.append(name) }
}

struct Stop {
    let trip: Trip
    let minutes: Int

    func register(_ name: String) { trip.append(name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let trip = Trip()
    trip.add("Ulm", minutes: 15)
    precondition(trip.arrival() == 30 && trip.names == ["Ulm"])
    watch(trip)
}
