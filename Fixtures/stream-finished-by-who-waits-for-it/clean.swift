// The task refers to the feed weakly, so the feed goes and finishes the stream.

final class Feed: @unchecked Sendable {
    private let stream: AsyncStream<Int>
    private let source: AsyncStream<Int>.Continuation
    private var task: Task<Void, Never>?
    private(set) var total = 0

    init() { (stream, source) = AsyncStream<Int>.makeStream() }

    func start() {
        task = Task { [weak self, stream] in for await value in stream { self?.total += value } }
        //          ^ closure-capture
    }

    deinit { source.finish() }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = Feed()
    feed.start()
    watch(feed)
}
