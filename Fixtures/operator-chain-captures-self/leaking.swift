// The `map` closure uses self implicitly through `format`; the sink is weak.

import Foundation

class Signal<Value> {
    private var receivers: [(Value) -> Void] = []
    // ^ closure-capture

    func subscribe(_ receiver: @escaping (Value) -> Void) { receivers.append(receiver) }
    // ^ closure-capture

    func emit(_ value: Value) { receivers.forEach { $0(value) } }

    func map<T>(_ transform: @escaping (Value) -> T) -> Signal<T> {
        let out = Signal<T>()
        subscribe { out.emit(transform($0)) }
        // ^ closure-capture
        return out
    }

    func filter(_ keep: @escaping (Value) -> Bool) -> Signal<Value> {
        let out = Signal<Value>()
        subscribe { if keep($0) { out.emit($0) } }
        return out
    }
}

final class AmountFormatter {
    let currency: String
    init(currency: String) { self.currency = currency }
    func format(_ cents: Int) -> String { "\(cents / 100).\(cents % 100) \(currency)" }
}

final class PaymentScreen {
    private let input = Signal<Int>()
    // ^ closure-capture
    private let formatter = AmountFormatter(currency: "EUR")
    private(set) var shown = ""

    init() {
        input
            .filter { $0 > 0 }
            .map { [self] cents in formatter.format(cents) }
            // ^ closure-capture
            .subscribe { [weak self] text in self?.shown = text }
    }

    func enter(_ cents: Int) { input.emit(cents) }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let screen = PaymentScreen()
    screen.enter(1299)
    screen.enter(-5)
    precondition(screen.shown == "12.99 EUR")
    watch(screen)
}
