// The child never says that it is done, and nothing else takes it out.

class Coordinator {
    private(set) var children: [Coordinator] = []
    func add(_ child: Coordinator) { children.append(child) }
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
            // ^ closure-capture
            self.isLoggedIn = child is LoginCoordinator
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
