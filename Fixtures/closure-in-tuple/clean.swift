// The ringing closure in the tuple captures the tone's name only.

final class Alarm {
    private var next: (hour: Int, ring: () -> String)?
    var tone = "marimba"

    func set(hour: Int) {
        next = (hour, { [tone] in
            "ring \(tone)"
        })
    }

    func tick(hour: Int) -> String? {
        guard let next, next.hour == hour else { return nil }
        return next.ring()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let alarm = Alarm()
    alarm.set(hour: 7)
    precondition(alarm.tick(hour: 6) == nil)
    precondition(alarm.tick(hour: 7) == "ring marimba")
    watch(alarm)
}
