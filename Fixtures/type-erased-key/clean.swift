// The router keeps the screens' names as `AnyHashable` keys, and a screen keeps the router.

final class ScreenRouter {
    private var visits: [AnyHashable: Int] = [:]

    func show(_ screen: Screen) {
        visits[AnyHashable(screen.name), default: 0] += 1
    }

    func visits(of screen: Screen) -> Int {
        visits[AnyHashable(screen.name)] ?? 0
    }
}

final class Screen: Hashable {
    let name: String
    private let router: ScreenRouter

    init(name: String, router: ScreenRouter) {
        self.name = name
        self.router = router
    }

    func open() { router.show(self) }

    static func == (lhs: Screen, rhs: Screen) -> Bool { lhs === rhs }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let router = ScreenRouter()
    let help = Screen(name: "help", router: router)
    help.open()
    help.open()
    precondition(router.visits(of: help) == 2)
    watch(router)
    watch(help)
}
