// The session is registered with its channel, which keeps it, before the initializer throws.

enum HandshakeError: Error {
    case badVersion(Int)
}

final class Channel {
    var session: Session?
    // ^ strong-back-reference
    private(set) var sent: [String] = []
    func send(_ line: String) { sent.append(line) }
}

final class Session {
    private let channel: Channel
    // ^ strong-back-reference
    let version: Int

    init(over channel: Channel, version: Int) throws {
        self.channel = channel
        // ^ strong-back-reference
        self.version = version
        channel.session = self
        // ^ strong-back-reference
        channel.send("HELLO \(version)")
        guard version >= 2 else { throw HandshakeError.badVersion(version) }
    }

    func ping() { channel.send("PING") }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let channel = Channel()
    var failed = false
    do {
        try Session(over: channel, version: 1).ping()
    } catch {
        failed = true
    }
    precondition(failed && channel.sent == ["HELLO 1"])
    watch(channel)
}
