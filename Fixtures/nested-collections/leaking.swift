// A tournament keeps its matches in arrays in a dictionary, and a match keeps the tournament in an optional array.

final class Tournament {
    let name: String
    private var rounds: [String: [Int: ContiguousArray<Fixture>]] = [:]

    init(name: String) {
        self.name = name
    }

    func schedule(_ fixture: Fixture, round: String, day: Int) {
        rounds[round, default: [:]][day, default: []].append(fixture)
        fixture.countsFor = (fixture.countsFor ?? []) + [self]
        // ^ strong-back-reference
    }

    func fixtures(on day: Int) -> Int {
        rounds.values.reduce(0) { $0 + ($1[day]?.count ?? 0) }
    }
}

final class Fixture {
    let home: String
    var countsFor: [Tournament]?
    // ^ strong-back-reference

    init(home: String) {
        self.home = home
    }

    var caption: String {
        home + " (" + (countsFor ?? []).map(\.name).joined(separator: ", ") + ")"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cup = Tournament(name: "Cup")
    let derby = Fixture(home: "Ajax")
    cup.schedule(derby, round: "final", day: 3)
    precondition(cup.fixtures(on: 3) == 1 && derby.caption == "Ajax (Cup)")
    watch(cup)
    watch(derby)
}
