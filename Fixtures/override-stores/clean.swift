// Only the subclass's override stores the closure.

class Gesture {
    func handle(_ f: @escaping () -> Void) { f() }
}
final class LongPress: Gesture {
    var saved: (() -> Void)?
    override func handle(_ f: @escaping () -> Void) { f(); saved = nil }
}
final class Tile {
    let gesture: Gesture = LongPress()
    var hits = 0
    func bindGesture() { gesture.handle { self.hits += 1 } }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Tile()
    t.bindGesture()
    watch(t)
}
