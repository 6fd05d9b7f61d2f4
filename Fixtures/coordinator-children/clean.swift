// Base coordinator with parent, subclass overrides start.

class Coordinator {
    var children: [Coordinator] = []
    weak var parent: Coordinator?
    func start() {}
    func push(_ c: Coordinator) {
        c.parent = self
        children.append(c)
        c.start()
    }
}
final class LoginCoordinator: Coordinator { override func start() { super.start() } }
final class AppCoordinator: Coordinator {
    override func start() { push(LoginCoordinator()) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let a = AppCoordinator()
    a.start()
    watch(a)
}
