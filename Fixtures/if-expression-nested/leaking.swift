// Nested if/switch expression yields the closure.

enum Mode { case fast, slow, off }
final class Fan {
    var spin: (() -> Int)?
    var speed = 1
    func set(_ mode: Mode, boost: Bool) {
        spin = switch mode {
        case .off: nil
        case .slow: { 1 }
        case .fast:
            if boost {
                { self.speed * 2 }
                // ^ closure-capture
            } else { { 2 } }
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let f = Fan()
    f.set(.fast, boost: true)
    precondition(f.spin?() == 2)
    watch(f)
}
