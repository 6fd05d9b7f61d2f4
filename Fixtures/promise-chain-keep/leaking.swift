// Promise kept on self with then closure capturing self.

final class Promise<T> {
    private var value: T?
    private var then: [(T) -> Void] = []
    func done(_ f: @escaping (T) -> Void) -> Self {
        if let value { f(value) } else { then.append(f) }
        return self
    }
    func resolve(_ v: T) {
        value = v
        then.forEach { $0(v) }
    }
}
final class Profile {
    var pending: Promise<String>?
    var name = ""
    func load() {
        pending = Promise().done { self.name = $0 }
        // ^ closure-capture
        pending?.resolve("x")
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let p = Profile()
    p.load()
    precondition(p.name == "x")
    watch(p)
}
