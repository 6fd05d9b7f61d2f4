// The socket finishes the stream with an error, which leaves the loop.

import Dispatch

struct SocketClosed: Error {}

final class Socket: @unchecked Sendable {
    let frames: AsyncThrowingStream<String, any Error>
    private let incoming: AsyncThrowingStream<String, any Error>.Continuation

    init() { (frames, incoming) = AsyncThrowingStream.makeStream() }

    func simulate(_ frame: String) { incoming.yield(frame) }

    func drop() {
        incoming.finish(throwing: SocketClosed())
    }
}

final class ScoreFeed: @unchecked Sendable {
    private let socket: Socket
    private(set) var goals = 0
    private let updated = DispatchSemaphore(value: 0)

    init(socket: Socket) { self.socket = socket }

    func subscribe() {
        Task {
            do {
                for try await frame in socket.frames where frame == "goal" {
                    goals += 1
                    updated.signal()
                }
            } catch is SocketClosed {
                goals = 0
            }
        }
        socket.simulate("goal")
        updated.wait()
    }

    func unsubscribe() { socket.drop() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = ScoreFeed(socket: Socket())
    feed.subscribe()
    feed.unsubscribe()
    watch(feed)
}
