// A method that the program adds to `Optional` fills an optional list.
extension Optional {
    mutating func fill(with value: Wrapped) { self = .some(value) }
}

final class Toolbar {
    var actions: [() -> Void]?
    var clicks = 0
}

func scenario(_ watch: (AnyObject) -> Void) {
    let toolbar = Toolbar()
    toolbar.actions.fill(with: [{ [weak toolbar] in toolbar?.clicks += 1 }])
    watch(toolbar)
}
