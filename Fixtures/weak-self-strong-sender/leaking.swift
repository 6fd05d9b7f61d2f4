// The closure captures the list weakly, but also the request that keeps the closure.

final class PageRequest {
    let page: Int
    var finished: (([String]) -> Void)?

    init(page: Int) {
        self.page = page
    }

    func answer(_ titles: [String]) {
        finished?(titles)
    }
}

final class ArticleList {
    private(set) var pages: [Int: [String]] = [:]

    func load(page: Int) -> PageRequest {
        let request = PageRequest(page: page)
        request.finished = { [weak self] titles in
        // ^ closure-capture
            self?.pages[request.page] = titles
            // ^ closure-capture
        }
        return request
    }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let list = ArticleList()
    let request = list.load(page: 2)
    request.answer(["Tides", "Wells"])
    precondition(list.pages[2]?.count == 2)
    watch(list)
    watch(request)
}
