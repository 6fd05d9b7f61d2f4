// The kept closure reads a local computed variable whose getter uses the train.

final class Train {
    private var delay = 0
    private let line: String
    private var announcements: [() -> String] = []

    init(line: String) {
        self.line = line
    }

    func schedule(at hour: Int) {
        var departure: String {
            "\(line) at \(hour):\(10 + delay)"
            // ^ closure-capture
        }
        announcements.append {
        // ^ closure-capture
            "Departure of " + departure
            // ^ closure-capture
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
