// Generic final class Box<T> with update closure.

final class Box<T> {
    private(set) var value: T
    init(_ v: T) { value = v }
    func mutate(_ f: (inout T) -> Void) { f(&value) }
}
final class Registry {
    let list = Box<[() -> Void]>([])
    var n = 0
    func add() {
        list.mutate { $0.append { [weak self] in self?.n += 1 } }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let r = Registry()
    r.add()
    r.list.value.forEach { $0() }
    precondition(r.n == 1)
    watch(r)
}
