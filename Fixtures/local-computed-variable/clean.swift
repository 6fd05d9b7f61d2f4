// The kept closure reads a local constant that was computed from the train.

final class Train {
    private var delay = 0
    private let line: String
    private var announcements: [() -> String] = []

    init(line: String) {
        self.line = line
    }

    func schedule(at hour: Int) {
        let departure = "\(line) at \(hour):\(10 + delay)"
        announcements.append {
            "Departure of " + departure
        }
    }

    func announce() -> [String] {
        announcements.map { $0() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let train = Train(line: "S7")
    train.schedule(at: 9)
    precondition(train.announce() == ["Departure of S7 at 9:10"])
    watch(train)
}
