// Property initialised with configured child, lazy with then.

@discardableResult func configure<T: AnyObject>(_ o: T, using f: (T) throws -> Void) rethrows -> T { try f(o); return o }
final class Toolbar { var actions: [String: () -> Void] = [:] }
final class EditorVC {
    var saved = 0
    lazy var toolbar = configure(Toolbar()) { bar in
        bar.actions["save"] = { [unowned self] in self.saved += 1 }
    }
    func press() { toolbar.actions["save"]?() }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let e = EditorVC()
    e.press()
    precondition(e.saved == 1)
    watch(e)
}
