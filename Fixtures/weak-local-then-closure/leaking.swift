// Weak local used in body vs entered in capture list.

final class Presenter {
    var refresh: (() -> Void)?
    var n = 0
    func attach() {
        weak var me = self
        refresh = { [me] in me?.n += 1 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Presenter()
    p.attach()
    p.refresh?()
    precondition(p.n == 1)
    watch(p)
}
