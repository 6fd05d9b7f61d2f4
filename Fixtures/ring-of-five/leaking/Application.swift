// Application keeps router, router the flow, flow the screen, screen its model, and the model keeps the application.

final class Application {
    private(set) lazy var router = Router(flow: CheckoutFlow(screen: CartScreen(model: CartModel(application: self))))
    // ^ strong-back-reference
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
