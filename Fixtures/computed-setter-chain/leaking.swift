// Computed property forwards through two objects before it is stored.

final class Core { var sink: ((String) -> Void)? }
final class Transport {
    let core = Core()
    var sink: ((String) -> Void)? {
        get { core.sink }
        set { core.sink = newValue }
    }
}
final class Chat {
    private let transport = Transport()
    private(set) var lines: [String] = []
    var onText: ((String) -> Void)? {
        get { transport.sink }
        _modify { yield &transport.sink }
    }
    func connect() {
        onText = { self.lines.append($0) }
        // ^ closure-capture
    }
    func simulate(_ s: String) { onText?(s) }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let c = Chat()
    c.connect()
    c.simulate("hi")
    precondition(c.lines == ["hi"])
    watch(c)
}
