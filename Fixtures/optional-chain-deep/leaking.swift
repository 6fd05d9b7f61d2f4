// Store through a chain of optionals and casts.

class View { var subviews: [View] = [] }
final class Toggle: View { var onFlip: ((Bool) -> Void)? }
final class Settings {
    var root: View? = View()
    var flips = 0
    func build() {
        root?.subviews.append(Toggle())
        (root?.subviews.first as? Toggle)?.onFlip = { _ in self.flips += 1 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = Settings()
    s.build()
    (s.root?.subviews[0] as! Toggle).onFlip?(true)
    precondition(s.flips == 1)
    watch(s)
}
