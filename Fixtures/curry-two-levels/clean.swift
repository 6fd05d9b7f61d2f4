// Unapplied method partially applied twice and kept in a tuple.

final class Mixer {
    var routes: (left: (Double) -> Double, right: (Double) -> Double)?
    var gain = 0.5
    func scaled(_ x: Double) -> Double { x * gain }
    static func unity(_ x: Double) -> Double { x }
    func wire() {
        let bind = Mixer.scaled
        let left = Mixer.unity
        routes = (left, Mixer.unity)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let m = Mixer()
    m.wire()
    precondition(m.routes!.right(2) == 2)
    watch(m)
}
