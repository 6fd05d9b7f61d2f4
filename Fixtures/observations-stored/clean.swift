// The sequence of observations that the form keeps has the form weakly in its closure.

import Observation

@Observable
final class SignUpForm {
    var name = ""
    var password = ""
    @ObservationIgnored private var validity: Observations<Bool, Never>?

    func begin() -> Observations<Bool, Never> {
        let changes = Observations { [weak self] in (self?.name.count ?? 0) > 1 && (self?.password.count ?? 0) > 7 }
        validity = changes
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
