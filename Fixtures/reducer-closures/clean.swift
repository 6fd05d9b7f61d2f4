// Store with middleware that captures the store.

final class Store<S, A> {
    private(set) var state: S
    private var middleware: [(A) -> Void] = []
    let reduce: (inout S, A) -> Void
    init(_ s: S, reduce: @escaping (inout S, A) -> Void) { state = s; self.reduce = reduce }
    func use(_ m: @escaping (Store) -> (A) -> Void) { middleware.append(m(self)) }
    func send(_ a: A) { reduce(&state, a); middleware.forEach { $0(a) } }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let store = Store<Int, Int>(0) { $0 += $1 }
    store.use { s in { [weak s] a in _ = (s?.state ?? 0) + a } }
    store.send(2)
    watch(store)
}
