struct CartState: Equatable {
    var items: [String] = []
    var isSubmitting = false
}

final class CartViewModel: ViewModel<CartState> {
    func add(_ item: String) { update { $0.items.append(item) } }
}

protocol Screen: AnyObject {
    associatedtype State: Equatable
    var model: ViewModel<State> { get }
    func show(_ state: State)
}

extension Screen {
    func connect() {
        model.render { [weak self] state in self?.show(state) }
    }
}

final class CartScreen: Screen {
    let cart = CartViewModel(CartState())
    var model: ViewModel<CartState> { cart }
    private(set) var badge = ""
    func show(_ state: CartState) { badge = "\(state.items.count)" }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let screen = CartScreen()
    screen.connect()
    screen.cart.add("tea")
    precondition(screen.badge == "1")
    watch(screen)
}
