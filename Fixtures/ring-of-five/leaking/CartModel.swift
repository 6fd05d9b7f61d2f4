final class CartModel {
    private let application: Application
    // ^ strong-back-reference
    private var cents = 0

    init(application: Application) {
        self.application = application
        // ^ strong-back-reference
    }

    func add(cents: Int) { self.cents += cents }

    var total: String { "\(cents / 100) \(application.currency)" }
}
