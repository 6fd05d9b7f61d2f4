// A weak property (of a generic class) is read into a constant or a capture list entry, which a kept closure uses.
final class WeakLink<Value: AnyObject> {
    weak var value: Value?
    init(_ value: Value) { self.value = value }
}

final class Library {
    var count = 0
    var onTick: (() -> Void)?
    func load() {
        let link = WeakLink(self)
        onTick = { [owner = link.value] in owner?.count += 1 }
        // ^ closure-capture
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let library = Library()
    library.load()
    watch(library)
}
