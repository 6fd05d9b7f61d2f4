// A value that the caller filled is copied into a variable before it is kept.
struct Envelope {
    var sender: Clerk?
    // ^ strong-back-reference
    var weight = 0
}

final class Tray {
    var top: Envelope?

    func put(_ envelope: Envelope) {
        var stamped = envelope
        stamped.weight += 1
        top = stamped
    }
}

final class Clerk {
    let tray = Tray()
    var letters = 0

    func write() { tray.put(Envelope(sender: self)) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let clerk = Clerk()
    clerk.write()
    watch(clerk)
}
