// Cache keyed value closure captured by generic cache.

final class MemoCache<K: Hashable, V> {
    private let compute: (K) -> V
    private var store: [K: V] = [:]
    init(compute: @escaping (K) -> V) { self.compute = compute }
    subscript(k: K) -> V {
        if let v = store[k] { return v }
        let v = compute(k)
        store[k] = v
        return v
    }
}
final class Terrain {
    private var heights: MemoCache<Int, Int>!
    let seed = 7
    init() {
        heights = MemoCache { self.height(at: $0) }
        // ^ closure-capture
    }
    func height(at x: Int) -> Int { x * seed }
    func look(_ x: Int) -> Int { heights[x] }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let t = Terrain()
    precondition(t.look(2) == 14)
    watch(t)
}
