// Extension where Element: AnyObject wires all.

protocol Owned: AnyObject { var holder: Shelf? { get set } }
extension Array where Element: Owned {
    func give(to s: Shelf) { forEach { $0.holder = s } }
}
final class Book: Owned {
    weak var holder: Shelf?
}
final class Shelf {
    let books = [Book(), Book()]
    func claim() { books.give(to: self) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Shelf()
    s.claim()
    watch(s)
}
