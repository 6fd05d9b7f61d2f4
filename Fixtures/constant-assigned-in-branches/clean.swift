// A constant is declared without a value and assigned a closure in one branch; the other assigns another.
var isEnabled = true

final class Form {
    var onProgress: (() -> Void)?
}

final class Dialog {
    var count = 0
    var form: Form?
    func open(to form: Form) {
        let handler: () -> Void
        if isEnabled {
            handler = { [weak self] in self?.count += 1 }
        } else { handler = {} }
        form.onProgress = handler
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let form = Form()
    let dialog = Dialog()
    dialog.open(to: form)
    dialog.form = form
    watch(form)
}
