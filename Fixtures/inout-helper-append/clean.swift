// Helper takes inout dictionary of arrays of closures.

typealias Hooks = [String: [() -> Void]]
func register(_ name: String, in hooks: inout Hooks, _ body: @escaping () -> Void) {
    hooks[name, default: []].append(body)
}
final class PluginHost {
    var hooks = Hooks()
    var loads = 0
    func boot() {
        register("load", in: &hooks) { [weak self] in self?.loads += 1 }
    }
    func fire(_ n: String) { hooks[n]?.forEach { $0() } }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let h = PluginHost()
    h.boot()
    h.fire("load")
    precondition(h.loads == 1)
    watch(h)
}
