// The closure of the protocol extension captures the conformer weakly.

protocol Refreshable: AnyObject {
    var pull: PullSignal { get }
    func refresh()
}

final class PullSignal {
    fileprivate var handler: (() -> Void)?
    func pull() { handler?() }
}

extension Refreshable {
    func enablePullToRefresh() {
        pull.handler = { [weak self] in self?.refresh() }
    }
}

final class NewsList: Refreshable {
    let pull = PullSignal()
    private(set) var articles: [String] = []

    func refresh() {
        articles.append("Article \(articles.count + 1)")
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = NewsList()
    list.enablePullToRefresh()
    list.pull.pull()
    list.pull.pull()
    precondition(list.articles.count == 2)
    watch(list)
    watch(list.pull)
}
