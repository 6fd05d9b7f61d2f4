final class DetailScreen {
    let order: Int
    var isVisible = true
    private var section = ""

    init(order: Int) {
        self.order = order
    }

    func configure(with navigation: Navigating) {
        section = navigation.title
    }

    var heading: String {
        "\(section) / \(order)"
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let coordinator = OrdersCoordinator()
    let screen = coordinator.show(order: 8_812)
    precondition(screen.heading == "Orders / 8812")
    coordinator.close(screen)
    precondition(!screen.isVisible)
    watch(coordinator)
    watch(screen)
}
