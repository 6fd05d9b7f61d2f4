// Generic helper weakify(self, Type.method).

func weakify<T: AnyObject, A>(_ o: T, _ f: @escaping (T) -> (A) -> Void) -> (A) -> Void {
    { [weak o] a in if let o { f(o)(a) } }
}
func strongify<T: AnyObject, A>(_ o: T, _ f: @escaping (T) -> (A) -> Void) -> (A) -> Void {
    { a in f(o)(a) }
}
final class Joystick {
    var moved: ((Int) -> Void)?
    var x = 0
    func move(_ d: Int) { x += d }
    func plug() {
        moved = weakify(self, Joystick.move)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let j = Joystick()
    j.plug(); j.moved?(2)
    precondition(j.x == 2)
    watch(j)
}
