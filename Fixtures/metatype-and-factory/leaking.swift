// Stores a type and a factory closure.

class Plug { required init() {} }
final class Host {
    var kinds: [Plug.Type] = []
    var make: [String: () -> Plug] = [:]
    var made = 0
    func register<P: Plug>(_ t: P.Type) {
        kinds.append(t)
        make["\(t)"] = { self.made += 1; return t.init() }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let h = Host()
    h.register(Plug.self)
    _ = h.make["Plug"]?()
    watch(h)
}
