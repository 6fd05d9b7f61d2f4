// Closure made in flatMap of an optional and stored.

final class Banner {
    var id: Int? = 4
    var dismiss: (() -> Int)?
    func show() {
        dismiss = id.map { n in { n } }
    }
    func close(_ n: Int) -> Int { id = nil; return n }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let b = Banner()
    b.show()
    precondition(b.dismiss?() == 4)
    watch(b)
}
