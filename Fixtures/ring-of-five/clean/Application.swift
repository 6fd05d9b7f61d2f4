// The model at the end of the chain refers to the application unowned.

final class Application {
    private(set) lazy var router = Router(flow: CheckoutFlow(screen: CartScreen(model: CartModel(application: self))))
    private(set) var currency = "EUR"

    func launch() -> String {
        router.open()
    }
}

final class Router {
    let flow: CheckoutFlow
    init(flow: CheckoutFlow) { self.flow = flow }
    func open() -> String { flow.begin() }
}
