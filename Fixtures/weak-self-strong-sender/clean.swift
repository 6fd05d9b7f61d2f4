// The closure is handed the request as its argument.

final class PageRequest {
    let page: Int
    var finished: ((PageRequest, [String]) -> Void)?

    init(page: Int) {
        self.page = page
    }

    func answer(_ titles: [String]) {
        finished?(self, titles)
    }
}

final class ArticleList {
    private(set) var pages: [Int: [String]] = [:]

    func load(page: Int) -> PageRequest {
        let request = PageRequest(page: page)
        request.finished = { [weak self] request, titles in
            self?.pages[request.page] = titles
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
