// The inner closure says `weak`, so the outer one has to capture strongly.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

final class Feed {
    let refreshes = PassthroughSubject<Void, Never>()
    let posts = CurrentValueSubject<[String], Never>(["first"])
}

final class FeedModel {
    private let feed: Feed
    private var cancellables: Set<AnyCancellable> = []
    private var current: AnyCancellable?
    private(set) var posts: [String] = []

    init(feed: Feed) {
        self.feed = feed
        feed.refreshes
            .sink { [weak self] in
                self?.current = feed.posts.sink { [weak self] in self?.posts = $0 }
            }
            .store(in: &cancellables)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = Feed()
    let model = FeedModel(feed: feed)
    feed.refreshes.send(())
    precondition(model.posts == ["first"])
    watch(model)
}
