// The initializer checks, and throws, before it registers the session with its channel.

enum HandshakeError: Error {
    case badVersion(Int)
}

final class Channel {
    var session: Session?
    private(set) var sent: [String] = []
    func send(_ line: String) { sent.append(line) }
}

final class Session {
    private let channel: Channel
    let version: Int

    init(over channel: Channel, version: Int) throws {
        self.channel = channel
        self.version = version
        channel.send("HELLO \(version)")
        guard version >= 2 else { throw HandshakeError.badVersion(version) }
        channel.send("READY")
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
