// Mutating func of struct property stores closure.

struct Stepper {
    private(set) var hooks: [(Int) -> Void] = []
    mutating func onStep(_ f: @escaping (Int) -> Void) { hooks.append(f) }
    func step(_ n: Int) { hooks.forEach { $0(n) } }
}
final class Walker {
    var stepper = Stepper()
    var dist = 0
    init() {
        stepper.onStep { self.dist += $0 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let w = Walker()
    w.stepper.step(2)
    precondition(w.dist == 2)
    watch(w)
}
