// The reader's `output` is a logger that keeps nothing, so no ring comes about although the property is strong.

protocol BadgeOutput: AnyObject {
    func accept(_ badge: Int)
}

final class BadgeReader {
    var output: BadgeOutput

    init(output: BadgeOutput) {
        self.output = output
    }

    func swipe(_ digits: String) {
        guard let badge = Int(digits) else { return }
        output.accept(badge)
    }
}

final class BadgeLog: BadgeOutput {
    private(set) var badges: [Int] = []
    func accept(_ badge: Int) { badges.append(badge) }
}

final class Turnstile: BadgeOutput {
    private var reader: BadgeReader?
    private(set) var opened = 0

    func powerOn(log: BadgeLog) -> BadgeReader {
        let reader = BadgeReader(output: log)
        self.reader = reader
        return reader
    }

    func accept(_ badge: Int) {
        opened += 1
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let turnstile = Turnstile()
    let log = BadgeLog()
    let reader = turnstile.powerOn(log: log)
    reader.swipe("0042")
    reader.swipe("n/a")
    precondition(turnstile.opened + log.badges.count == 1)
    watch(turnstile)
    watch(reader)
}
