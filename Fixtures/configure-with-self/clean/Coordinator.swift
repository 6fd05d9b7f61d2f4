// The screen's `configure` asks the coordinator for a title and stores that.

protocol Navigating: AnyObject {
    var title: String { get }
    func close(_ screen: DetailScreen)
}

final class OrdersCoordinator: Navigating {
    private var screens: [DetailScreen] = []
    let title = "Orders"

    func show(order: Int) -> DetailScreen {
        let screen = DetailScreen(order: order)
        screen.configure(with: self)
        screens.append(screen)
        return screen
    }

    func close(_ screen: DetailScreen) {
        screen.isVisible = false
    }
}
