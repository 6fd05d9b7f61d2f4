// Struct copy mutated, written back or not.

struct Opts { var done: (() -> Void)? }
final class Exporter {
    var opts = Opts()
    var n = 0
    func prepare() {
        var o = opts
        o.done = { self.n += 1 }
        // ^ closure-capture
        opts = o
        o.done?()
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let e = Exporter()
    e.prepare()
    precondition(e.n == 1)
    watch(e)
}
