// The `delegate` of the crawler is a strong property, but the policy in it keeps nothing.

protocol CrawlDelegate {
    func shouldVisit(_ url: String) -> Bool
}

final class Crawler {
    private let delegate: CrawlDelegate
    private(set) var visited: [String] = []

    init(delegate: CrawlDelegate) {
        self.delegate = delegate
    }

    func crawl(_ urls: [String]) {
        for url in urls where delegate.shouldVisit(url) { visited.append(url) }
    }
}

final class DomainPolicy: CrawlDelegate {
    private let domain: String

    init(domain: String) {
        self.domain = domain
    }

    func shouldVisit(_ url: String) -> Bool {
        url.hasPrefix(domain)
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let policy = DomainPolicy(domain: "https://swift.org")
    let crawler = Crawler(delegate: policy)
    crawler.crawl(["https://swift.org/blog", "https://example.org"])
    precondition(crawler.visited.count == 1)
    watch(crawler)
    watch(policy)
}
