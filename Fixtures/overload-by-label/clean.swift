// Overloads by trailing closure label: run vs keep.

final class Clock {
    var subs: [() -> Void] = []
    func each(now f: () -> Void) { f() }
    func each(later f: @escaping () -> Void) { subs.append(f) }
}
final class Watchface {
    let clock = Clock()
    var s = 0
    func go() {
        clock.each(now: { self.s += 1 })
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let w = Watchface()
    w.go()
    watch(w)
}
