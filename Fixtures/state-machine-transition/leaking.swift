// Table of transitions keyed by pair struct, method values through ternary.

struct Key: Hashable { let from: Int; let ev: String }
final class Machine {
    typealias Step = () -> Int
    private var table: [Key: Step] = [:]
    var state = 0
    var locked = false
    func open() -> Int { locked ? 0 : 1 }
    static func stay() -> Int { 0 }
    init() {
        table[Key(from: 0, ev: "open")] = locked ? Machine.stay : open
        // ^ closure-capture
    }
    func on(_ e: String) { if let s = table[Key(from: state, ev: e)] { state = s() } }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let m = Machine()
    m.on("open")
    precondition(m.state == 1)
    watch(m)
}
