// A struct with a memberwise initializer is made from a parameter (or self), and a closure captures the struct.
struct Snapshot {
    let object: Checkout
    var number = 1
}

final class Cart {
    var didMove: (() -> Void)?
    func follow(_ checkout: Checkout) {
        let snapshot = Snapshot(object: checkout)
        didMove = { _ = snapshot.number }
        // ^ closure-capture
    }
}

final class Checkout {
    var cart: Cart?
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cart = Cart()
    let checkout = Checkout()
    cart.follow(checkout)
    checkout.cart = cart
    watch(cart)
}
