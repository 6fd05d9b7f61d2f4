// Elements of struct array changed by index vs in a copy.

struct Slot { var handler: (() -> Void)? }
final class Rack {
    var slots = [Slot(), Slot()]
    var n = 0
    func fill() {
        for var s in slots { s.handler = { self.n += 1 }; s.handler?() }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Rack()
    r.fill()
    watch(r)
}
