// A bag of the program's own, a class, takes the place of the set.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class CancelBag {
    fileprivate var tokens: Set<AnyCancellable> = []
}

extension AnyCancellable {
    func store(in bag: CancelBag) { bag.tokens.insert(self) }
}

final class Cart {
    @Published var items: [String] = []
}

final class CartBadge {
    private let bag = CancelBag()
    private(set) var number = 0

    func follow(_ cart: Cart) {
        cart.$items
            .map(\.count)
            .sink { self.number = $0 }
            // ^ closure-capture
            .store(in: bag)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let cart = Cart()
    let badge = CartBadge()
    badge.follow(cart)
    cart.items = ["tea", "milk"]
    precondition(badge.number == 2)
    watch(badge)
}
