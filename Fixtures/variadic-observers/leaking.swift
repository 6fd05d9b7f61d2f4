// Variadic closures appended with contentsOf.

final class Signal {
    private var slots: [(Int) -> Void] = []
    func connect(_ s: ((Int) -> Void)...) { slots.append(contentsOf: s) }
    func send(_ v: Int) { slots.forEach { $0(v) } }
}
final class Slider {
    let changed = Signal()
    var values: [Int] = []
    static func trace(_ v: Int) {}
    func setUp() {
        changed.connect(Slider.trace, record, Slider.trace)
        // ^ closure-capture
    }
    func record(_ v: Int) { values.append(v) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Slider()
    s.setUp(); s.changed.send(1)
    precondition(s.values == [1])
    watch(s)
}
