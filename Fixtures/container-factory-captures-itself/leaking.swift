// Registration closure captures the container variable instead of the argument.

final class Injector {
    private var f: [String: () -> Any] = [:]
    func bind(_ k: String, to make: @escaping () -> Any) { f[k] = make }
    func get(_ k: String) -> Any? { f[k]?() }
}
func assemble() -> Injector {
    let inj = Injector()
    inj.bind("a") { 1 }
    inj.bind("b") { (inj.get("a") as! Int) + 1 }
    // ^ closure-capture
    return inj
}
func scenario(_ watch: (AnyObject) -> Void) {
    let i = assemble()
    precondition(i.get("b") as? Int == 2)
    watch(i)
}
