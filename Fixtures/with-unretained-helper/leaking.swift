// Library style helper passes the object weakly into the closure.

extension Feed {
    func weakly(_ body: @escaping (Feed) -> Void) -> () -> Void {
        { [weak self] in if let self { body(self) } }
    }
}
final class Feed {
    var reload: (() -> Void)?
    var n = 0
    func start() {
        reload = weakly { _ in self.n += 1 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let f = Feed()
    f.start(); f.reload?()
    precondition(f.n == 1)
    watch(f)
}
