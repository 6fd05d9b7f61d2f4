// Chain of closures next -> next keeps dispatch of self.

final class Dispatcher {
    typealias Next = (String) -> Void
    private var chain: Next?
    private(set) var log: [String] = []
    func build(_ layers: [(@escaping Next) -> Next]) {
        let final: Next = { [weak self] in self?.log.append($0) }
        chain = layers.reversed().reduce(final) { next, layer in layer(next) }
    }
    func send(_ s: String) { chain?(s) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let d = Dispatcher()
    d.build([{ next in { next($0 + "!") } }])
    d.send("a")
    precondition(d.log == ["a!"])
    watch(d)
}
