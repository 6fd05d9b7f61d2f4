final class CheckoutFlow {
    private let screen: CartScreen

    init(screen: CartScreen) { self.screen = screen }

    func begin() -> String {
        screen.model.add(cents: 1_250)
        return screen.title
    }
}

final class CartScreen {
    let model: CartModel
    init(model: CartModel) { self.model = model }
    var title: String { "Cart: \(model.total)" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let application = Application()
    precondition(application.launch() == "Cart: 12 EUR")
    watch(application)
    watch(application.router)
}
