// Hand-written type eraser stores the methods of what it wraps.

protocol Source { associatedtype Item; func next() -> Item? }
struct AnySource<Item> {
    private let _next: () -> Item?
    init<S: Source>(_ s: S) where S.Item == Item { _next = s.next }
    func next() -> Item? { _next() }
}
final class Counter: Source {
    var erased: AnySource<Int>?
    var n = 0
    func next() -> Int? { n += 1; return n }
}
struct Fixed: Source { func next() -> Int? { 7 } }
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Counter()
    c.erased = AnySource(Fixed())
    precondition(c.erased?.next() != nil)
    watch(c)
}
