// The form adds a closure over itself to the handlers of a field that it keeps, with `+=`.

final class TextField {
    var handlers: [(String) -> Void] = []
    var text = "" {
        didSet { handlers.forEach { $0(text) } }
    }
}

final class SubmitButton {
    var isEnabled = false
}

final class SignUpForm {
    let email = TextField()
    let button = SubmitButton()

    init() {
        email.handlers += [{ text in
        // ^ closure-capture
            self.button.isEnabled = text.contains("@")
            // ^ closure-capture
        }]
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = SignUpForm()
    form.email.text = "mia"
    precondition(!form.button.isEnabled)
    form.email.text = "mia@example.org"
    precondition(form.button.isEnabled)
    watch(form)
    watch(form.email)
}
