// The `delegate` of the crawler keeps the crawler, which keeps the delegate.

protocol CrawlDelegate {
    func shouldVisit(_ url: String) -> Bool
}

final class Crawler {
    private let delegate: CrawlDelegate
    // ^ strong-back-reference
    private(set) var visited: [String] = []

    init(delegate: CrawlDelegate) {
        self.delegate = delegate
        // ^ strong-back-reference
    }

    func crawl(_ urls: [String]) {
        for url in urls where delegate.shouldVisit(url) { visited.append(url) }
    }
}

final class DomainPolicy: CrawlDelegate {
    private let domain: String
    private(set) lazy var crawler = Crawler(delegate: self)
    // ^ strong-back-reference

    init(domain: String) {
        self.domain = domain
    }

    func shouldVisit(_ url: String) -> Bool {
        url.hasPrefix(domain) && !crawler.visited.contains(url)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let policy = DomainPolicy(domain: "https://swift.org")
    let crawler = policy.crawler
    crawler.crawl(["https://swift.org/blog", "https://example.org"])
    precondition(crawler.visited.count == 1)
    watch(crawler)
    watch(policy)
}
