// The iterator of the metronome never returns nil, so `for await` over it does not end.

struct Metronome: AsyncSequence {
    var interval: UInt64
    var beats: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        var interval: UInt64
        var rest: Int

        mutating func next() async -> Int? {
            try? await Task.sleep(nanoseconds: interval)
            rest -= 1
            return rest
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(interval: interval, rest: beats)
    }
}
