// A method of a protocol extension hangs a closure over the conformer on the signal that the conformer keeps.

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
        pull.handler = { self.refresh() }
        // ^ closure-capture
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
