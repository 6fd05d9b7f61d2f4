// Conformer implements the delegate requirement as computed forward to inner object.

protocol Talk: AnyObject { var peer: AnyObject? { get set } }
final class Inner { var peer: AnyObject? }
// ^ strong-back-reference
final class Outer: Talk {
    private let inner = Inner()
    var peer: AnyObject? {
        get { inner.peer }
        set { inner.peer = newValue }
    }
}
final class Caller {
    let talk: Talk = Outer()
    init() { talk.peer = self }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Caller()
    watch(c)
}
