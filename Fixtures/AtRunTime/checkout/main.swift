import ShouldGoAway

// A ring through an array, a struct, an enum and a method used as a value; and a timer that was not cancelled.
func buy() {
    let checkout = Checkout()
    checkout.pay()
    shouldGoAway(checkout, "checkout that was left")
}

func wait() {
    let checkout = Checkout()
    checkout.remind()
    shouldGoAway(checkout, "checkout with a reminder")
}

buy()
wait()
ShouldGoAway.finish()
