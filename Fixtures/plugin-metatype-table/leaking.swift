// Table of plugin types instantiated with the host.

protocol Ext: AnyObject { init(host: HostApp) }
final class Spell: Ext {
    let host: HostApp
    // ^ strong-back-reference
    init(host: HostApp) { self.host = host }
}
final class HostApp {
    static let types: [any Ext.Type] = [Spell.self]
    private(set) var exts: [any Ext] = []
    func boot() { exts = HostApp.types.map { $0.init(host: self) } }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let h = HostApp()
    h.boot()
    precondition(h.exts.count == 1)
    watch(h)
}
