// Init throws after the ring is built.

struct Bad: Error {}
final class Wire { weak var end: Socket? }
final class Socket {
    let wire = Wire()
    init(_ port: Int, _ watch: (AnyObject) -> Void) throws {
        watch(self)
        wire.end = self
        if port < 0 { throw Bad() }
    }
}
func scenario(_ watch: (AnyObject) -> Void) {
    _ = try? Socket(-1, watch)
}
