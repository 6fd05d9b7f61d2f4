// The fallback for an error is asked of the model.
#if canImport(Combine)
import Combine
#else
import OpenCombine
#endif

struct Offline: Error {}

final class News {
    let headlines = PassthroughSubject<String, Offline>()
}

final class NewsModel {
    private let cached = "yesterday's news"
    private var token: AnyCancellable?
    private(set) var headline = ""

    func follow(_ news: News) {
        token = news.headlines
            .tryMap { $0.isEmpty ? "nothing" : $0 }
            .catch { [cached] _ in
                Just(cached)
            }
            .sink { [weak self] in self?.headline = $0 }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let news = News()
    let model = NewsModel()
    model.follow(news)
    news.headlines.send("rain")
    precondition(model.headline == "rain")
    watch(model)
}
