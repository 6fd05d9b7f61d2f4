// Swap puts the fresh handler list into the property.

final class EventLoop {
    var pending: [() -> Void] = []
    var ticks = 0
    func arm() {
        var fresh: [() -> Void] = [{ self.ticks += 1 }]
        // ^ closure-capture
        swap(&pending, &fresh)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let e = EventLoop()
    e.arm()
    e.pending.forEach { $0() }
    precondition(e.ticks == 1)
    watch(e)
}
