// A chat link reconnects as long as it should; `close` only closes the socket.
import Foundation

struct Dropped: Error {}

actor Socket {
    private var open = true
    func receive() async throws -> String {
        guard open else { throw Dropped() }
        try await Task.sleep(nanoseconds: 5_000_000)
        return "ping"
    }
    func close() { open = false }
}

final class ChatLink: @unchecked Sendable {
    private var socket = Socket()
    private var shouldReconnect = true
    private(set) var received = 0

    func connect() {
        Task {
            repeat {
                socket = Socket()
                do {
                    while true {
                        _ = try await socket.receive()
                        received += 1
                    }
                } catch {
                    try? await Task.sleep(nanoseconds: 2_000_000)
                }
            } while shouldReconnect
        }
    }

    func close() {
        shouldReconnect = false
        let socket = socket
        Task { await socket.close() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let link = ChatLink()
    link.connect()
    while link.received == 0 { usleep(1000) }
    link.close()
    watch(link)
}
