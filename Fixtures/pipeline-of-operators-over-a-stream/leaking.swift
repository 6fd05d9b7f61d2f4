// Two operators stand between the stream, which nobody finishes, and the loop.

final class Reader: @unchecked Sendable {
    private let stream: AsyncStream<Int>
    private let feed: AsyncStream<Int>.Continuation
    private var task: Task<Void, Never>?
    private(set) var sum = 0

    init() { (stream, feed) = AsyncStream<Int>.makeStream() }

    func start() {
        task = Task { for await value in stream.map({ $0 * 2 }).filter({ $0 > 2 }) { self.sum += value } }
        // ^ unreachable-deinit
    }

    deinit { task?.cancel() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let reader = Reader()
    reader.start()
    watch(reader)
}
