// Lazy var of method on first access.

final class Sched {
    lazy var step = self.advance
    var t = 0
    func advance() { t += 1 }
    func tick() {
        advance()
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Sched()
    s.tick()
    precondition(s.t == 1)
    watch(s)
}
