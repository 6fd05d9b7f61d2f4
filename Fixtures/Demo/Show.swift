struct Feed {
    let url: String
    let titles: [String]
}

final class Show {
    let feed: Feed
    let library: Library
    // ^2 strong-back-reference
    private(set) var episodes: [Episode] = []

    init(feed: Feed, library: Library) {
        self.feed = feed
        self.library = library
        // ^2 strong-back-reference
    }

    func refresh() {
        episodes = feed.titles.map { title in Episode(title: title, show: self) }
    }

    var isSubscribed: Bool {
        library.shows[feed.url] != nil
    }
}

final class Episode {
    let title: String
    var isPlayed = false
    private weak var show: Show?

    init(title: String, show: Show) {
        self.title = title
        self.show = show
    }

    private(set) lazy var link: String = {
        let page = self.show?.feed.url ?? "about:blank"
        return page + "#" + self.title.lowercased()
    }()
}
