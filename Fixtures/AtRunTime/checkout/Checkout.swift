import Dispatch

enum Payment {
    case none
    case card(CardForm)
}

/// What a customer is about to buy: refers to its steps, which refer to each other through values.
final class Checkout {
    struct Step {
        var title: String
        var payment = Payment.none
    }

    var steps: [Step] = [Step(title: "address"), Step(title: "payment")]
    private var reminder: (any DispatchSourceTimer)?
    private(set) var reminders = 0

    func pay() {
        steps[1].payment = .card(CardForm(checkout: self))
    }

    /// Reminds of the goods that wait, every half a minute.
    func remind() {
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + 30, repeating: 30)
        timer.setEventHandler { self.reminders += 1 }
        timer.resume()
        reminder = timer
    }
}

final class CardForm {
    private let onPaid: () -> Void

    init(checkout: Checkout) {
        onPaid = checkout.finish
    }
}

extension Checkout {
    func finish() { steps = [] }
}
