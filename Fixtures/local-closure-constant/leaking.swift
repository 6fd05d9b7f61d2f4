// The kept closure captures nothing by itself but calls a local closure over the clock.

final class WorldClock {
    private let offset: Int
    private var formatters: [String: (Int) -> String] = [:]

    init(offset: Int) {
        self.offset = offset
    }

    func addFormatters() {
        let local = { (hour: Int) in (hour + self.offset) % 24 }
        // ^ closure-capture
        formatters["short"] = { hour in
        // ^ closure-capture
            "\(local(hour)):00"
            // ^ closure-capture
        }
        formatters["utc"] = { "\($0):00" }
    }

    func format(_ hour: Int, _ style: String) -> String {
        formatters[style]?(hour) ?? ""
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let clock = WorldClock(offset: 9)
    clock.addFormatters()
    precondition(clock.format(20, "short") == "5:00")
    precondition(clock.format(20, "utc") == "20:00")
    watch(clock)
}
