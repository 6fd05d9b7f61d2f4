// Key path into a struct property of the child.

struct Env { var owner: Kernel?; var pid = 0 }
final class Proc { var env = Env() }
final class Kernel {
    let procs = [Proc(), Proc()]
    func boot() {
        for p in procs { p[keyPath: \.env.pid] = 3 }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let k = Kernel()
    k.boot()
    watch(k)
}
