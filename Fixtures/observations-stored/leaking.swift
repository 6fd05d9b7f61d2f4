// The sequence of observations that the form keeps has the form in its closure.

import Observation

@Observable
final class SignUpForm {
    var name = ""
    var password = ""
    @ObservationIgnored private var validity: Observations<Bool, Never>?
    // ^ closure-capture

    func begin() -> Observations<Bool, Never> {
        let changes = Observations { self.name.count > 1 && self.password.count > 7 }
        // ^ closure-capture
        validity = changes
        // ^ closure-capture
        return changes
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = SignUpForm()
    form.name = "Ada"
    _ = form.begin()
    form.password = "lovelace"
    watch(form)
}
