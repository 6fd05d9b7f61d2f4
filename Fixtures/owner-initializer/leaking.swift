// The connection keeps the framer that it makes, and the framer's initializer stores the connection.

final class Connection {
    private var framer: Framer!
    private(set) var messages: [[UInt8]] = []

    init() {
        framer = Framer(owner: self)
    }

    func receive(_ bytes: [UInt8]) {
        framer.feed(bytes)
    }

    fileprivate func deliver(_ message: [UInt8]) {
        messages.append(message)
    }
}

/// Splits a byte stream into messages which begin with their length.
final class Framer {
    private let owner: Connection
    // ^ strong-back-reference
    private var buffer: [UInt8] = []

    init(owner: Connection) {
        self.owner = owner
        // ^ strong-back-reference
    }

    func feed(_ bytes: [UInt8]) {
        buffer += bytes
        while let length = buffer.first, buffer.count > Int(length) {
            owner.deliver(Array(buffer[1...Int(length)]))
            buffer.removeFirst(Int(length) + 1)
        }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let connection = Connection()
    connection.receive([2, 10])
    connection.receive([20, 1, 30])
    precondition(connection.messages == [[10, 20], [30]])
    watch(connection)
}
