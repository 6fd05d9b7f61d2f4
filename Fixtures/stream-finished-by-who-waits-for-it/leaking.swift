// The `deinit` that would finish the stream belongs to the object that the task keeps.

final class Feed: @unchecked Sendable {
    private let stream: AsyncStream<Int>
    private let source: AsyncStream<Int>.Continuation
    private var task: Task<Void, Never>?
    private(set) var total = 0

    init() { (stream, source) = AsyncStream<Int>.makeStream() }

    func start() {
        task = Task { for await value in self.stream { self.total += value } }
        // ^ closure-capture
    }

    deinit { source.finish() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = Feed()
    feed.start()
    watch(feed)
}
