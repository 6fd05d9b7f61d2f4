// The coordinator hands itself to the screen's `configure`, which stores it in a protocol-typed property.

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
        // ^ strong-back-reference
        screens.append(screen)
        return screen
    }

    func close(_ screen: DetailScreen) {
        screen.isVisible = false
    }
}
