// Stack push: new node points to old head; cyclic variant points to itself.

final class Frame { var below: Frame?; init(_ b: Frame?) { below = b } }
// ^ strong-back-reference
final class CallStack {
    var top: Frame?
    func push() {
        let f = Frame(top)
        if f.below == nil { f.below = f }
        top = f
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let s = CallStack()
    s.push(); s.push()
    var bottom = s.top
    if bottom?.below?.below === bottom?.below || bottom?.below?.below == nil { bottom = bottom?.below }
    watch(bottom!)
}
