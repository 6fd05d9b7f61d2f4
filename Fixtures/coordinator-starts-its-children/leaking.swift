// The base class adds a child and starts it: `start` may be the very method that calls it.

class Coordinator {
    private(set) var children: [Coordinator] = []

    func start() {}

    func coordinate(to child: Coordinator) {
        children.append(child)
        child.start()
    }
}

final class LoginCoordinator: Coordinator {
    var onFinish: (() -> Void)?

    override func start() { onFinish?() }
}

final class AppCoordinator: Coordinator {
    private(set) var isLoggedIn = false

    override func start() {
        let login = LoginCoordinator()
        login.onFinish = { self.isLoggedIn = true }
        // ^ closure-capture
        coordinate(to: login)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let app = AppCoordinator()
    app.start()
    precondition(app.isLoggedIn)
    watch(app)
}
