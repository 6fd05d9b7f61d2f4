// Overloads: only one of them stores.

final class Registry {
    var kept: [AnyObject] = []
    func add(_ o: Plugin) { kept.append(o) }
    func add(_ n: Int) {}
}
final class Plugin {
    let registry = Registry()
    func install() {
        registry.add(3)
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Plugin()
    p.install()
    watch(p)
}
