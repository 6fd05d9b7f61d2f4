// The tab's closure and its history refer to the tab weakly.

final class BrowserTab {
    private var history: TabHistory!
    private var onClose: (() -> Void)?
    private(set) var isOpen = true
    private(set) var url = "about:blank"

    init() {
        history = TabHistory(tab: self)
        onClose = { [weak self] in
            self?.isOpen = false
        }
    }

    func visit(_ url: String) {
        self.url = url
        history.record()
    }

    func close() -> Int {
        onClose?()
        return history.count
    }
}

final class TabHistory {
    private weak var tab: BrowserTab?
    private var urls: [String] = []

    init(tab: BrowserTab) {
        self.tab = tab
    }

    func record() {
        if let tab { urls.append(tab.url) }
    }

    var count: Int { urls.count }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tab = BrowserTab()
    tab.visit("swift.org")
    precondition(tab.close() == 1 && !tab.isOpen)
    watch(tab)
}
