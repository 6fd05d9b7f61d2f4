// `close()` finishes the channel's stream, and `consume()` returns.

import Foundation

final class Channel<T: Sendable>: Sendable {
    private let stream: AsyncStream<T>
    private let continuation: AsyncStream<T>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream(of: T.self) }

    func send(_ v: T) { continuation.yield(v) }
    func finish() { continuation.finish() }

    func consume(_ body: (T) -> Void) async {
        for await v in stream { body(v) }
    }
}

final class ScoreBoard: @unchecked Sendable {
    private let scores = Channel<Int>()
    private var reader: Task<Void, Never>?
    private let lock = NSLock()
    private var best = 0
    private(set) var isOpen = false

    func open() {
        isOpen = true
        reader = Task.detached {
            await self.scores.consume { self.record($0) }
        }
    }

    private func record(_ n: Int) {
        lock.withLock { best = max(best, n) }
    }

    func report(_ n: Int) { scores.send(n) }

    func close() {
        isOpen = false
        scores.finish()
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let board = ScoreBoard()
    board.open()
    board.report(3)
    board.report(9)
    Thread.sleep(forTimeInterval: 0.03)
    board.close()
    watch(board)
}
