// Three local functions, only the innermost uses self.

final class Spinner {
    var tick: (() -> Void)?
    var angle = 0
    func start() {
        func rotate() { Spinner.noop() }
        func step() { rotate() }
        func loop(_ n: Int) { if n > 0 { step(); loop(n - 1) } }
        tick = { loop(2) }
    }
    static func noop() {}
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Spinner()
    s.start()
    s.tick?()
    watch(s)
}
