// Escaping autoclosure stored by a lazy value holder.

final class LazyValue<T> {
    private var make: (() -> T)?
    private var cached: T?
    init(_ make: @escaping @autoclosure () -> T) { self.make = make }
    var value: T {
        if let cached { return cached }
        let v = make!()
        cached = v
        make = nil
        return v
    }
}
final class Doc {
    var text = "abc"
    private(set) var count: LazyValue<Int>?
    func prepare() { count = LazyValue(self.text.count) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Doc()
    d.prepare()
    precondition(d.count?.value == 3)
    watch(d)
}
