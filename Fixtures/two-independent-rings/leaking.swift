// Two rings: the tab keeps a closure over itself, and its history keeps the tab.

final class BrowserTab {
    private var history: TabHistory!
    private var onClose: (() -> Void)?
    private(set) var isOpen = true
    private(set) var url = "about:blank"

    init() {
        history = TabHistory(tab: self)
        // ^ strong-back-reference
        onClose = {
        // ^2 closure-capture
            self.isOpen = false
            // ^2 closure-capture
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
    private let tab: BrowserTab
    // ^ strong-back-reference
    private var urls: [String] = []

    init(tab: BrowserTab) {
        self.tab = tab
        // ^ strong-back-reference
    }

    func record() {
        urls.append(tab.url)
    }

    var count: Int { urls.count }
}

func scenario(_ watch: (AnyObject) -> Void) {
    let tab = BrowserTab()
    tab.visit("swift.org")
    precondition(tab.close() == 1 && !tab.isOpen)
    watch(tab)
}
