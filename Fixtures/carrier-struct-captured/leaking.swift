// The closure uses a plain number of a struct which also refers to the trip, and so captures the trip.

final class Trip {
    private var estimate: (() -> Int)?
    private(set) var names: [String] = []

    func add(_ name: String, minutes: Int) {
        let stop = Stop(trip: self, minutes: minutes)
        stop.register(name)
        estimate = { stop.minutes * 2 }
        // ^ closure-capture
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
