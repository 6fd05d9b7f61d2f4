// The alarm keeps a tuple of hour and ringing closure, which captures the alarm.

final class Alarm {
    private var next: (hour: Int, ring: () -> String)?
    var tone = "marimba"

    func set(hour: Int) {
        next = (hour, {
        // ^ closure-capture
            "ring \(self.tone)"
            // ^ closure-capture
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
