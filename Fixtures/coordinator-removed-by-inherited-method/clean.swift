// The closure of the child takes it out, by a method of the base class.

class Coordinator {
    private(set) var children: [Coordinator] = []
    func add(_ child: Coordinator) { children.append(child) }
    func remove(_ child: Coordinator) { children.removeAll { $0 === child } }
}

final class LoginCoordinator: Coordinator {
    var onFinish: ((Coordinator) -> Void)?
    func finish() { onFinish?(self) }
}

final class AppCoordinator: Coordinator {
    private(set) var isLoggedIn = false

    func start() {
        let login = LoginCoordinator()
        login.onFinish = { child in
            self.isLoggedIn = child is LoginCoordinator
            self.remove(child)
        }
        add(login)
        login.finish()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let app = AppCoordinator()
    app.start()
    precondition(app.isLoggedIn)
    watch(app)
}
