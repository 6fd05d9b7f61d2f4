// Enum state machine: mutating func assigns self with closure payload.

enum Load {
    case idle, running(cancel: () -> Void)
    mutating func start(_ c: @escaping () -> Void) { self = .running(cancel: c) }
}
final class Image {
    private var load = Load.idle
    var cancelled = 0
    func begin() {
        load.start { self.cancelled += 1 }
        // ^ closure-capture
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    let i = Image()
    i.begin()
    watch(i)
}
