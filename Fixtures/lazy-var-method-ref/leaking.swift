// Lazy var of method on first access.

final class Sched {
    lazy var step = self.advance
    // ^ closure-capture
    var t = 0
    func advance() { t += 1 }
    func tick() {
        step()
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Sched()
    s.tick()
    precondition(s.t == 1)
    watch(s)
}
