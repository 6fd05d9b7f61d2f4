// Child's finish closure captures child and parent.

final class Child {
    var onFinish: (() -> Void)?
    func finish() { onFinish?() }
}
final class ParentC {
    var children: [Child] = []
    func open() -> Child {
        let child = Child()
        child.onFinish = { [weak self, weak child] in self?.children.removeAll { $0 === child } }
        return child
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = ParentC()
    let c = p.open()
    c.finish()
    watch(c); watch(p)
}
