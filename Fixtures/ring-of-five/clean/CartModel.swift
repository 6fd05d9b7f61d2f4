final class CartModel {
    private unowned let application: Application
    private var cents = 0

    init(application: Application) {
        self.application = application
    }

    func add(cents: Int) { self.cents += cents }

    var total: String { "\(cents / 100) \(application.currency)" }
}
