// The local closure, called by the kept one, captures a copy of the offset.

final class WorldClock {
    private let offset: Int
    private var formatters: [String: (Int) -> String] = [:]

    init(offset: Int) {
        self.offset = offset
    }

    func addFormatters() {
        let local = { [offset] (hour: Int) in (hour + offset) % 24 }
        formatters["short"] = { hour in
            "\(local(hour)):00"
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
