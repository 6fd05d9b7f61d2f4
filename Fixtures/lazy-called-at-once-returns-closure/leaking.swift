// The lazy initializer is called at once, but returns a closure over the shop.

final class Shop {
    private var discount = 10
    let country: String

    private lazy var price: (Int) -> Int = {
    // ^ closure-capture
        let vat = country == "DE" ? 19 : 20
        return { net in
        // ^ closure-capture
            net * (100 + vat - self.discount) / 100
            // ^ closure-capture
        }
    }()

    init(country: String) {
        self.country = country
    }

    func quote(_ net: Int) -> Int { price(net) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let shop = Shop(country: "DE")
    precondition(shop.quote(200) == 218)
    watch(shop)
}
