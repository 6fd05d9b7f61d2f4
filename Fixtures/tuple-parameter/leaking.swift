// A method stores an element of a tuple that is its parameter.
final class Payment {
    var customer: Customer?
    func observe(_ choice: (name: String, value: Customer)) {
        customer = choice.value
    }
}

final class Customer {
    var payment: Payment?
    // ^ strong-back-reference
}

func scenario(_ watch: (AnyObject) -> Void) {
    let payment = Payment()
    let customer = Customer()
    payment.observe(("main", customer))
    customer.payment = payment
    watch(payment)
}
