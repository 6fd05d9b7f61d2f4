// The error is caught outside the loop, which it has left.

import Dispatch

enum ConnectionError: Error { case refused, closed }

final class ChatConnection: @unchecked Sendable {
    private var incoming = ["hello", "anyone?"]
    private(set) var transcript: [String] = []
    private(set) var failures = 0
    private let failed = DispatchSemaphore(value: 0)

    func connect() {
        _ = Task { [self] in
            do {
                while true {
                        let message = try receive()
                        transcript.append(message)
                    try await Task.sleep(nanoseconds: 4_000_000)
                }
            } catch {
                failures += 1
                failed.signal()
            }
        }
        failed.wait()
    }

    private func receive() throws -> String {
        guard let message = incoming.popLast() else { throw ConnectionError.closed }
        return message
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let connection = ChatConnection()
    connection.connect()
    precondition(connection.transcript.count == 2)
    watch(connection)
}
