// The closure that the form adds captures only the button it enables.

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
        let button = button
        email.handlers += [{ text in
            button.isEnabled = text.contains("@")
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
