// Inner stored closure captures alias made from unowned self.

final class Wizard {
    var next: (() -> Void)?
    var back: (() -> Void)?
    var step = 0
    func begin() {
        next = { [unowned self] in
            let wizard = self
            wizard.step += 1
            wizard.back = { wizard.step -= 1 }
            // ^ closure-capture
        }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let w = Wizard()
    w.begin(); w.next?(); w.back?()
    precondition(w.step == 0)
    watch(w)
}
