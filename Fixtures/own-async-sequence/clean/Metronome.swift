// The iterator of the metronome returns nil after the last beat.

struct Metronome: AsyncSequence {
    var interval: UInt64
    var beats: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        var interval: UInt64
        var rest: Int

        mutating func next() async -> Int? {
            guard rest > 0 else { return nil }
            try? await Task.sleep(nanoseconds: interval)
            rest -= 1
            return rest
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(interval: interval, rest: beats)
    }
}
