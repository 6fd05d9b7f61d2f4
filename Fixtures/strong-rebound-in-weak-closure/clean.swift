// The inner closure that the feed keeps uses a weak name of its own.

final class EntryFeed {
    private var rows: [Int: () -> String] = [:]
    private var reload: ((Int) -> Void)?
    private let source = "hn"

    func bind() {
        reload = { [weak self] count in
            guard let strongSelf = self else { return }
            for index in 0..<count {
                strongSelf.rows[index] = { [weak strongSelf] in
                    "\(strongSelf?.source ?? "-")/\(index)"
                }
            }
        }
    }

    func load(_ count: Int) -> [String] {
        reload?(count)
        return (0..<count).compactMap { rows[$0]?() }
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let feed = EntryFeed()
    feed.bind()
    precondition(feed.load(2) == ["hn/0", "hn/1"])
    watch(feed)
}
