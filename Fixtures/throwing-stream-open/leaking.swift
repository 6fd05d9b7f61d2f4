// Nobody finishes the throwing stream, so neither the loop nor the error ends the task of the feed.

import Dispatch

struct SocketClosed: Error {}

final class Socket: @unchecked Sendable {
    let frames: AsyncThrowingStream<String, any Error>
    private let incoming: AsyncThrowingStream<String, any Error>.Continuation

    init() { (frames, incoming) = AsyncThrowingStream.makeStream() }

    func simulate(_ frame: String) { incoming.yield(frame) }

    func drop() {
        incoming.yield("closing")
    }
}

final class ScoreFeed: @unchecked Sendable {
    private let socket: Socket
    // ^ closure-capture
    private(set) var goals = 0
    private let updated = DispatchSemaphore(value: 0)

    init(socket: Socket) { self.socket = socket }

    func subscribe() {
        Task {
        // ^ closure-capture
            do {
                for try await frame in socket.frames where frame == "goal" {
                // ^ closure-capture
                    goals += 1
                    // ^ closure-capture
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
